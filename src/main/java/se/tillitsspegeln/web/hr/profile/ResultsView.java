package se.tillitsspegeln.web.hr.profile;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.web.Crumb;

/**
 * The way into the results of a round. Every unit of the viewer's part is listed alike, shown or not.
 *
 * @param top the highest unit of the viewer's part, {@code null} if there is none
 * @param matches how many units the search finds
 * @param found the first of them
 * @param level the unit that is opened and those right below it, {@code null} if there is nothing to see
 */
record ResultsView(
        String round,
        @Nullable Crumb top,
        String query,
        int matches,
        List<Hit> found,
        List<Crumb> crumbs,
        @Nullable LevelView level) {

    private static final int LISTED = 50;

    /** One unit that was searched for, and what is above it. */
    record Hit(String name, String href, String where) {}

    static ResultsView nothing(String round) {
        return new ResultsView(round, null, "", 0, List.of(), List.of(), null);
    }

    /**
     * The part of the tree at and below {@code top}.
     *
     * @param here the unit that is opened, at or below the top
     * @param profile where a unit's profile is
     * @param opened where a unit's level opens
     */
    static ResultsView of(
            String round,
            UnitTree tree,
            Predicate<Unit> visible,
            Unit top,
            UnitId here,
            String query,
            Function<Unit, String> profile,
            Function<Unit, String> opened,
            LevelView level) {
        List<Unit> matching = tree.search(query).stream().filter(visible).toList();
        List<Unit> path = tree.path(here);
        List<Unit> own = path.subList(tree.path(top.id()).size() - 1, path.size());
        return new ResultsView(
                round,
                new Crumb(top.name(), profile.apply(top)),
                query.strip(),
                matching.size(),
                matching.stream()
                        .limit(LISTED)
                        .map(unit -> new Hit(unit.name(), profile.apply(unit), above(tree, unit)))
                        .toList(),
                Crumb.of(own, any -> true, opened),
                level);
    }

    private static String above(UnitTree tree, Unit unit) {
        List<Unit> path = tree.path(unit.id());
        return path.subList(0, path.size() - 1).stream().map(Unit::name).collect(Collectors.joining(" → "));
    }
}
