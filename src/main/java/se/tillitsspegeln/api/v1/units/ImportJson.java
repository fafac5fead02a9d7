package se.tillitsspegeln.api.v1.units;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillitsspegeln.organisation.ImportResult;

/** What an import did. */
@Schema(name = "UnitImport", description = "What replacing the tree did.")
record ImportJson(
        @Schema(description = "How many units the tree has now.")
        int units,

        int added,

        @Schema(description = "Units with another name or another parent than before.")
        int changed,

        int removed) {

    static ImportJson of(ImportResult result) {
        return new ImportJson(result.units(), result.added(), result.changed(), result.removed());
    }
}
