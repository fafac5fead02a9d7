package se.tillitsspegeln.api.v1.units;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitTreeImport.Row;

/** One unit, as it comes and as it goes. */
@Schema(name = "Unit", description = "One unit of the tree.")
record UnitJson(
        @Schema(description = "The caller's own id.", pattern = "[a-z0-9][a-z0-9._-]{0,63}", required = true) @Nullable
        String id,

        @Schema(maxLength = 200, required = true) @Nullable String name,

        @Schema(description = "Id of the unit above; null for the one root.", nullable = true) @Nullable
        String parent) {

    static UnitJson of(Unit unit) {
        return new UnitJson(
                unit.id().value(),
                unit.name(),
                unit.parent() == null ? null : unit.parent().value());
    }

    Row toRow() {
        return new Row(id, name, parent);
    }
}
