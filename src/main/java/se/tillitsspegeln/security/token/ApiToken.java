package se.tillitsspegeln.security.token;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;

/**
 * A token as others see it; its text is not known any more.
 *
 * @param scopes as they are written in the API
 * @param lastUsed the day, not the time; absent if it never was
 */
public record ApiToken(
        String id,
        String name,
        Set<String> scopes,
        @Nullable UnitId unit,
        String madeBy,
        LocalDate madeOn,
        @Nullable Instant expiresAt,
        @Nullable LocalDate lastUsed) {

    public ApiToken {
        scopes = Set.copyOf(scopes);
    }

    public boolean isExpired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }
}
