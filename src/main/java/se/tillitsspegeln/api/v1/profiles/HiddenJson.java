package se.tillitsspegeln.api.v1.profiles;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scale or an item of which nothing is shown. One shape for all of them: nothing else may tell two apart. */
@Schema(name = "Hidden", description = "A scale or an item of which nothing is shown.")
record HiddenJson(String id, @Schema(enumeration = "hidden") String status)
        implements ScaleJson, ItemJson, TrendScaleJson {

    static HiddenJson of(String id) {
        return new HiddenJson(id, "hidden");
    }
}
