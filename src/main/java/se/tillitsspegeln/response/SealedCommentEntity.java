package se.tillitsspegeln.response;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "sealed_comment")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or right after being made
class SealedCommentEntity {

    @Id
    UUID id;

    @Column(name = "round_id")
    String roundId;

    byte[] sealed;
}
