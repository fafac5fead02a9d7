package se.tillitsspegeln.api.v1.responses;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.response.OwnPicture;

/** The answerer's own picture. */
@Schema(name = "OwnPicture", description = "The answerer's own picture, made from the answers and stored nowhere.")
record OwnPictureJson(
        @Schema(description = "Id of the round.") String round,

        @Schema(description = "In the order they were asked.")
        List<OwnScaleJson> scales) {

    @Schema(name = "OwnScale", description = "One scale of the own picture.")
    record OwnScaleJson(
            String id,

            @Schema(
                    description = "0 to 100; null with fewer than half of the scale's items answered.",
                    minimum = "0",
                    maximum = "100",
                    nullable = true)
            @Nullable
            Integer index) {}

    static OwnPictureJson of(OwnPicture picture) {
        return new OwnPictureJson(
                picture.round().value(),
                picture.scales().stream()
                        .map(scale -> new OwnScaleJson(scale.id(), scale.index()))
                        .toList());
    }

    @Override
    public String toString() {
        return "OwnPictureJson[kept secret]";
    }
}
