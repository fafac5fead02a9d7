package se.tillitsspegeln.api.v1.tokens;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.api.v1.TimeReader;
import se.tillitsspegeln.security.token.NewToken;

/** The wish for a token; what is missing is left to the domain to name. */
@Schema(name = "NewToken", description = "The wish for a token.")
record NewTokenJson(
        @Schema(maxLength = 100, required = true) @Nullable String name,

        @Schema(description = "At least one of profiles:read, rounds:manage, units:manage.", required = true) @Nullable
        List<@Nullable String> scopes,

        @Schema(
                description = "Id of the unit at whose top the token's view ends; only with profiles:read alone.",
                nullable = true)
        @Nullable
        String unit,

        @Schema(description = "From when on it no longer works; left out for never.", nullable = true)
        @JsonDeserialize(using = TimeReader.class)
        @Nullable
        Instant expiresAt) {

    NewToken toWish() {
        return new NewToken(Objects.requireNonNullElse(name, ""), wanted(), unit, expiresAt);
    }

    private List<String> wanted() {
        return scopes == null
                ? List.of()
                : scopes.stream()
                        .map(scope -> Objects.requireNonNullElse(scope, ""))
                        .toList();
    }
}
