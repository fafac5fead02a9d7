package se.tillitsspegeln.web.hr.profile;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.profile.Profile;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.web.Crumb;

/**
 * One level of the organisation: a unit and those right below it, a page of them at a time.
 *
 * @param roles the roles to choose from; the chosen one leads nowhere
 * @param heat the unit itself first, then the units of this page, in the order of the tree
 * @param from the first unit of this page, from 1; 0 where there is none
 * @param to the last one
 * @param total all units right below
 */
record LevelView(
        List<Crumb> roles,
        HeatMap heat,
        int from,
        int to,
        int total,
        @Nullable String previous,
        @Nullable String next) {

    static final int A_PAGE = 50;

    /** Where pages are: of a unit's profile, and of its level with a role and a page chosen. */
    record Addresses(Function<Unit, String> profile, Level level) {}

    /** Where a unit's level opens. */
    interface Level {
        String of(Unit unit, String role, int page);
    }

    /** The page asked for, the last one if there are not as many; from 1. */
    static int page(int asked, int total) {
        return Math.max(1, Math.min(asked, (total + A_PAGE - 1) / A_PAGE));
    }

    /**
     * One page of a level.
     *
     * @param shown the unit's profile, then those of the units on this page
     * @param total all units right below that the viewer may see
     */
    static LevelView of(
            List<Profile> shown,
            int total,
            UnitTree tree,
            List<Scale> scales,
            String role,
            int page,
            RolesView.Labels labels,
            Addresses addresses,
            String tag) {
        Unit here = shown.get(0).unit();
        int from = (page - 1) * A_PAGE;
        int to = from + shown.size() - 1;
        Function<Unit, String> level =
                unit -> unit.equals(here) || tree.children(unit.id()).isEmpty()
                        ? ""
                        : addresses.level().of(unit, role, 1);
        return new LevelView(
                shown.get(0).roles().stream()
                        .map(Profile.RoleProfile::role)
                        .map(one -> new Crumb(
                                labels.of(one),
                                one.equals(role) ? null : addresses.level().of(here, one, page)))
                        .toList(),
                HeatMap.of(shown, scales, role, addresses.profile(), level, tag),
                total == 0 ? 0 : from + 1,
                to,
                total,
                page > 1 ? addresses.level().of(here, role, page - 1) : null,
                to < total ? addresses.level().of(here, role, page + 1) : null);
    }
}
