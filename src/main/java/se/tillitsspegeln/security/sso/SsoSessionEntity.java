package se.tillitsspegeln.security.sso;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One login through the identity provider, with its tokens, sealed. */
@Entity
@Table(name = "sso_session")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or right after being made
class SsoSessionEntity {

    @Id
    byte[] id;

    byte[] tokens;

    @Column(name = "ends_at")
    Instant endsAt;
}
