package se.tillitsspegeln.api.v1.rounds;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.round.CodeOrder;

/** The wish for codes; what is missing is left to the domain to name. */
@Schema(name = "CodeOrder", description = "The wish for codes for one role in one unit.")
record CodeOrderJson(
        @Schema(required = true) @Nullable String unit,

        @Schema(description = "One of the configured roles.", required = true) @Nullable
        String role,

        @Schema(minimum = "1", required = true) @Nullable Integer count) {

    CodeOrder toOrder() {
        return new CodeOrder(
                new UnitId(Objects.requireNonNullElse(unit, "")),
                Objects.requireNonNullElse(role, ""),
                Objects.requireNonNullElse(count, 0));
    }
}
