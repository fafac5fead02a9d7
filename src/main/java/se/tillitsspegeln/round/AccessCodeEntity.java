package se.tillitsspegeln.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A line of the code ledger. It holds no time, no answer and only a keyed hash of the code. */
@Entity
@Table(name = "access_code")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or right after being made
class AccessCodeEntity {

    @Id
    byte[] hash;

    @Column(name = "round_id")
    String roundId;

    String unit;

    String role;

    boolean spent;
}
