package se.tillitsspegeln.web.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.profile.Profile;
import se.tillitsspegeln.profile.Profile.ScaleProfile;
import se.tillitsspegeln.profile.Profile.ShownRole;
import se.tillitsspegeln.profile.statistics.ItemFigures;
import se.tillitsspegeln.questionnaire.BipolarItem;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.questionnaire.Scale;

/** The chart of a group of scales: of a bipolar one also its items, of another one a row for each scale. */
public record ChartTable(String title, boolean bipolar, List<Figure> rows) {

    /**
     * The profiles that one role's figures are read from, the unit's and two for reference.
     *
     * @param depth how many levels there are from the top down to the unit, itself included
     */
    public record Sources(
            String role,
            ShownRole shown,
            int depth,
            @Nullable Profile parent,
            @Nullable Profile organisation) {

        /**
         * What stands beside the lowest profile of a path: the level right above it and the organisation as a whole, each
         * only where the path has it. A scale's own marks for reference do not depend on that: whoever reads a unit's
         * profile reads them too.
         */
        public static Sources of(List<Profile> path, String role) {
            Profile here = path.get(path.size() - 1);
            List<Unit> units = here.path();
            int depth = units.size();
            return new Sources(
                    role,
                    here.shown(role).orElseThrow(),
                    depth,
                    depth > 2 ? find(path, units.get(depth - 2)) : null,
                    depth > 1 ? find(path, units.get(0)) : null);
        }

        @Nullable
        Integer ofParent(ItemId item) {
            return index(parent, item);
        }

        @Nullable
        Integer ofOrganisation(ItemId item) {
            return index(organisation, item);
        }

        private static @Nullable Profile find(List<Profile> path, Unit unit) {
            return path.stream()
                    .filter(one -> one.unit().equals(unit))
                    .findFirst()
                    .orElse(null);
        }

        private @Nullable Integer index(@Nullable Profile profile, ItemId item) {
            return Optional.ofNullable(profile)
                    .flatMap(one -> one.shown(role))
                    .flatMap(one -> one.item(item))
                    .map(ItemFigures::index)
                    .orElse(null);
        }
    }

    public static List<ChartTable> of(List<ScaleGroup> groups, Sources sources, String tag) {
        return groups.stream().map(group -> of(group, sources, tag)).toList();
    }

    /** For the explanation of the marks. */
    public List<Track> keys() {
        return Track.keys();
    }

    private static ChartTable of(ScaleGroup group, Sources sources, String tag) {
        List<Figure> rows = new ArrayList<>();
        Track empty = group.bipolar() ? Track.empty().withMiddle() : Track.empty();
        for (Scale scale : group.scales()) {
            profile(sources, scale)
                    .map(one -> Figure.of(scale.title().in(tag), one, empty))
                    .ifPresent(rows::add);
            if (group.bipolar()) {
                rows.addAll(items(group, scale, sources, tag));
            }
        }
        return new ChartTable(group.questionnaire().title().in(tag), group.bipolar(), rows);
    }

    /** Only what the unit has beside it is worth a mark: at the top there is nothing above. */
    private static Optional<ScaleProfile> profile(Sources sources, Scale scale) {
        return sources.shown().scales().stream()
                .filter(one -> one.id().equals(scale.id()))
                .map(one -> new ScaleProfile(
                        one.id(),
                        one.figures(),
                        sources.depth() > 2 ? one.parent() : null,
                        sources.depth() > 1 ? one.organisation() : null))
                .findFirst();
    }

    /** Five rows that say nothing but that they say nothing are left out; the page says from how many answers on they come. */
    private static List<Figure> items(ScaleGroup group, Scale scale, Sources sources, String tag) {
        List<Figure> items = scale.items().stream()
                .map(item -> item((BipolarItem) group.questionnaire().item(item), sources, tag))
                .toList();
        return items.stream().anyMatch(Figure::isShown) ? items : List.of();
    }

    private static Figure item(BipolarItem item, Sources sources, String tag) {
        return Figure.of(
                item.topic().in(tag),
                item.low().in(tag) + " ↔ " + item.high().in(tag),
                sources.shown().item(item.id()),
                sources.ofParent(item.id()),
                sources.ofOrganisation(item.id()),
                Track.empty().withMiddle());
    }
}
