package se.tillitsspegeln.api.v1.profiles;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.profile.Trend;
import se.tillitsspegeln.profile.Trend.Entry;
import se.tillitsspegeln.profile.Trend.RoleTrend;

/** A unit's trend. */
@Schema(name = "Trend", description = "One unit over the closed rounds that it took part in.")
record TrendJson(
        @Schema(description = "Id of the unit.") String unit,

        @Schema(description = "The round that closed first first.")
        List<EntryJson> rounds) {

    @Schema(name = "TrendEntry", description = "One closed round.")
    record EntryJson(
            @Schema(description = "Id of the round.") String round,

            String name,

            @Schema(description = "When the round closed.") @Nullable
            Instant closedAt,

            @Schema(description = "No group with fewer valid answers is ever shown.")
            int minimumGroupSize,

            ProfileJson.UnitJson unit,

            @Schema(description = "What has happened to the unit since the entry before: renamed, moved.")
            List<String> unitChanges,

            @Schema(description = "Every role of the round, whether shown here or not.")
            List<TrendRoleJson> roles) {

        static EntryJson of(Entry entry) {
            return new EntryJson(
                    entry.round().id().value(),
                    entry.round().name(),
                    entry.round().closedAt(),
                    entry.round().minimumGroupSize(),
                    new ProfileJson.UnitJson(
                            entry.unit().id().value(),
                            entry.unit().name(),
                            entry.path().stream().map(unit -> unit.id().value()).toList()),
                    entry.unitChanges().stream()
                            .map(change -> change.name().toLowerCase(Locale.ROOT))
                            .toList(),
                    entry.roles().stream().map(TrendRoleJson::of).toList());
        }
    }

    @Schema(
            name = "TrendRole",
            description = "One role of the round: shown or hidden.",
            oneOf = {TrendRoleJson.Shown.class, RoleJson.Hidden.class})
    interface TrendRoleJson {

        @Schema(name = "ShownTrendRole", description = "A role with its scales.")
        record Shown(
                String role,

                @Schema(enumeration = "shown") String status,

                @Schema(description = "Every scale of the round, in the order asked.")
                List<TrendScaleJson> scales)
                implements TrendRoleJson {}

        static TrendRoleJson of(RoleTrend trend) {
            return trend.scales() == null
                    ? new RoleJson.Hidden(trend.role(), "hidden")
                    : new Shown(
                            trend.role(),
                            "shown",
                            trend.scales().stream().map(TrendScaleJson::of).toList());
        }
    }

    static TrendJson of(Trend trend) {
        return new TrendJson(
                trend.unit().value(), trend.rounds().stream().map(EntryJson::of).toList());
    }
}
