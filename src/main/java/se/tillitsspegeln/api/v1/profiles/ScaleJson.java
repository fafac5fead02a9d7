package se.tillitsspegeln.api.v1.profiles;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.profile.Profile.ScaleProfile;
import se.tillitsspegeln.profile.statistics.Bound;
import se.tillitsspegeln.profile.statistics.Interval;
import se.tillitsspegeln.profile.statistics.ScaleFigures;
import se.tillitsspegeln.profile.statistics.Spread;

/** One scale of a role. */
@Schema(
        name = "Scale",
        description = "One scale of a role: shown or hidden.",
        oneOf = {ScaleJson.Shown.class, HiddenJson.class})
sealed interface ScaleJson permits ScaleJson.Shown, HiddenJson {

    String id();

    @Schema(name = "ShownScale", description = "A scale with its figures. Which of them are null depends on n alone.")
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
                    description = "How far apart the answers are: similar, partly or different; from n = 8.",
                    nullable = true)
            @Nullable
            String spread,

            ReferenceJson reference)
            implements ScaleJson {}

    @Schema(name = "Reference", description = "The same role's shown index elsewhere; null where nothing is shown.")
    record ReferenceJson(
            @Schema(description = "At the unit above.", nullable = true) @Nullable
            Integer parent,

            @Schema(description = "At the top of the organisation.", nullable = true) @Nullable
            Integer organisation) {}

    static ScaleJson of(ScaleProfile scale) {
        ScaleFigures figures = scale.figures();
        if (figures == null) {
            return HiddenJson.of(scale.id());
        }
        return new Shown(
                scale.id(),
                figures.n(),
                figures.index(),
                bound(figures.bound()),
                interval(figures.interval()),
                spread(figures.spread()),
                new ReferenceJson(scale.parent(), scale.organisation()));
    }

    static @Nullable String bound(@Nullable Bound bound) {
        return bound == null ? null : bound == Bound.AT_MOST ? "atMost" : "atLeast";
    }

    static @Nullable List<Integer> interval(@Nullable Interval interval) {
        return interval == null ? null : List.of(interval.low(), interval.high());
    }

    private static @Nullable String spread(@Nullable Spread spread) {
        return spread == null ? null : spread.name().toLowerCase(Locale.ROOT);
    }
}
