package se.tillitsspegeln.security.token;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wish for a token, not yet checked.
 *
 * @param scopes as they are written in the API
 * @param unit the unit at whose top its view ends; absent for the whole tree
 * @param expiresAt from when on it no longer works; absent for never
 */
public record NewToken(
        String name,
        List<String> scopes,
        @Nullable String unit,
        @Nullable Instant expiresAt) {

    public NewToken {
        scopes = List.copyOf(scopes);
    }
}
