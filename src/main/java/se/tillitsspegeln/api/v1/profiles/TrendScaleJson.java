package se.tillitsspegeln.api.v1.profiles;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.profile.Trend.Break;
import se.tillitsspegeln.profile.Trend.Change;
import se.tillitsspegeln.profile.Trend.ScalePoint;
import se.tillitsspegeln.profile.statistics.ScaleFigures;

/** One scale of a role in one round. */
@Schema(
        name = "TrendScale",
        description = "One scale of a role in one round: shown or hidden.",
        oneOf = {TrendScaleJson.Shown.class, HiddenJson.class})
sealed interface TrendScaleJson permits TrendScaleJson.Shown, HiddenJson {

    @Schema(name = "ShownTrendScale", description = "A scale's index in one round and how it has changed.")
    record Shown(
            String id,

            @Schema(description = "The smallest number of valid answers among the items used.")
            int n,

            @Schema(description = "0 control, 100 trust.", minimum = "0", maximum = "100")
            int index,

            @Schema(
                    description = "atMost: the true index is the shown one or lower; atLeast: or higher.",
                    nullable = true)
            @Nullable
            String bound,

            @Schema(description = "Uncertainty band of the index, lower and upper end; from n = 10.", nullable = true)
            @Nullable
            List<Integer> interval,

            @Schema(
                    ref = "TrendChange",
                    description = "Null where there is no earlier index to compare with, or one has no interval.",
                    nullable = true)
            @Nullable
            ChangeJson change,

            @JsonProperty("break")
            @Schema(
                    name = "break",
                    description = "Why the index must not be compared with the one shown before: items (the scale has"
                            + " other items), wording (they read otherwise) or shownItems (others of them are shown).",
                    nullable = true)
            @Nullable
            String brokenBy)
            implements TrendScaleJson {}

    @Schema(name = "TrendChange", description = "The difference to an earlier round.")
    record ChangeJson(
            @Schema(description = "Id of the round that is compared with.")
            String since,

            @Schema(description = "This round's index minus that one's.")
            int points,

            @Schema(description = "At least 5 points and 1.96 standard errors of the difference.")
            boolean largerThanChance) {

        static @Nullable ChangeJson of(@Nullable Change change) {
            return change == null
                    ? null
                    : new ChangeJson(change.since().value(), change.points(), change.largerThanChance());
        }
    }

    static TrendScaleJson of(ScalePoint point) {
        ScaleFigures figures = point.figures();
        if (figures == null) {
            return HiddenJson.of(point.scale());
        }
        return new Shown(
                point.scale(),
                figures.n(),
                figures.index(),
                ScaleJson.bound(figures.bound()),
                ScaleJson.interval(figures.interval()),
                ChangeJson.of(point.change()),
                wire(point.brokenBy()));
    }

    private static @Nullable String wire(@Nullable Break brokenBy) {
        if (brokenBy == null) {
            return null;
        }
        return switch (brokenBy) {
            case OTHER_ITEMS -> "items";
            case OTHER_WORDING -> "wording";
            case OTHER_ITEMS_SHOWN -> "shownItems";
        };
    }
}
