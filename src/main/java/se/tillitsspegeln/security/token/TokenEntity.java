package se.tillitsspegeln.security.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;

/** A token as it is stored: everything but its text. */
@Entity
@Table(name = "api_token")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or right after being made
class TokenEntity {

    @Id
    String id;

    byte[] hash;

    String name;

    /** Separated by spaces. */
    String scopes;

    @Nullable
    String unit;

    @Column(name = "made_by")
    String madeBy;

    @Column(name = "made_on")
    LocalDate madeOn;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    @Column(name = "last_used")
    @Nullable
    LocalDate lastUsed;

    ApiToken toToken() {
        UnitId limit = unit == null ? null : new UnitId(unit);
        return new ApiToken(id, name, Set.of(scopes.split(" ")), limit, madeBy, madeOn, expiresAt, lastUsed);
    }
}
