package se.tillitsspegeln.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "released_comment")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or right after being made
class ReleasedCommentEntity {

    @Id
    UUID id;

    Place place;

    String item;

    @Column(length = 10_000)
    String text;

    /** Where it is shown; asked for as a whole, because the embedded database then finds it by its index. */
    @Embeddable
    record Place(
            @Column(name = "round_id") String roundId,
            @Column(name = "unit") String unit) {}
}
