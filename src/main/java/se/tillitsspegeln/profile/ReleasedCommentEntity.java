package se.tillitsspegeln.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    boolean masked;

    /** The account that masked it or showed it again, and when; absent where nobody has. */
    @Column(name = "moderated_by")
    @Nullable
    String moderatedBy;

    @Column(name = "moderated_at")
    @Nullable
    Instant moderatedAt;

    /** Where it is shown; asked for as a whole, because the embedded database then finds it by its index. */
    @Embeddable
    record Place(
            @Column(name = "round_id") String roundId,
            @Column(name = "unit") String unit) {}
}
