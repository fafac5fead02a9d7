package se.tillitsspegeln.security.guess;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How often a login has failed, by a keyed hash of what is counted. */
@Entity
@Table(name = "login_guess")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or right after being made
class GuessEntity {

    @Id
    byte[] id;

    int failures;

    @Column(name = "last_at")
    Instant lastAt;

    /** Until when whoever comes this way is known to have given the right password. */
    @Column(name = "known_until")
    @Nullable
    Instant knownUntil;

    boolean isKnown(Instant now) {
        return knownUntil != null && knownUntil.isAfter(now);
    }
}
