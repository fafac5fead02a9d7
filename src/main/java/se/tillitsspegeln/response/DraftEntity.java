package se.tillitsspegeln.response;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "draft")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or right after being made
class DraftEntity {

    @Id
    byte[] id;

    @Column(name = "round_id")
    String roundId;

    byte[] sealed;
}
