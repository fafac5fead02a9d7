package se.tillitsspegeln.round;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "round_questionnaire")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or right after being made
class RoundQuestionnaireEntity {

    @EmbeddedId
    Key key;

    int position;

    /** The frozen version; null while the round is a draft. */
    @Nullable
    Integer version;

    /** The frozen copy; null while the round is a draft. */
    @Nullable
    @Column(length = 1_000_000)
    String definition;

    @Embeddable
    record Key(
            @Column(name = "round_id") String roundId,
            @Column(name = "questionnaire") String questionnaire) {}
}
