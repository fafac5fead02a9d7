package se.tillitsspegeln.api.v1.tokens;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.security.token.ApiToken;

/** A token, without its text. */
@Schema(name = "Token", description = "A token, without its text.")
record TokenJson(
        String id,
        String name,
        List<String> scopes,

        @Schema(nullable = true) @Nullable String unit,

        @Schema(description = "The account that made it.") String madeBy,

        @Schema(description = "A day.", format = "date") String madeOn,

        @Schema(description = "From when on it no longer works; null for never.", nullable = true) @Nullable
        Instant expiresAt,

        @Schema(description = "The day of the last use; null if there was none.", format = "date", nullable = true)
        @Nullable
        String lastUsed) {

    static TokenJson of(ApiToken token) {
        return new TokenJson(
                token.id(),
                token.name(),
                token.scopes().stream().sorted().toList(),
                token.unit() == null ? null : token.unit().value(),
                token.madeBy(),
                token.madeOn().toString(),
                token.expiresAt(),
                token.lastUsed() == null ? null : token.lastUsed().toString());
    }
}
