package se.tillitsspegeln.security.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One login to pages. */
@Entity
@Table(name = "login_session")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or right after being made
class SessionEntity {

    @Id
    byte[] id;

    String username;

    @Column(name = "ends_at")
    Instant endsAt;
}
