package se.tillitsspegeln.profile;

import jakarta.persistence.Column;
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

    @Column(name = "round_id")
    String roundId;

    String unit;

    String item;

    @Column(length = 10_000)
    String text;
}
