package se.tillitsspegeln.web.hr.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.profile.Profile;
import se.tillitsspegeln.profile.Profiles;
import se.tillitsspegeln.profile.Trend;
import se.tillitsspegeln.profile.Trends;
import se.tillitsspegeln.round.Role;
import se.tillitsspegeln.round.Roles;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.web.hr.Viewer;

/** Reads the profiles around a unit as its pages need them: two queries a call, whatever lies below. */
@ApplicationScoped
class Levels {

    private final Profiles profiles;
    private final Trends trends;
    private final Roles roles;
    private final Viewer viewer;

    Levels(Profiles profiles, Trends trends, Roles roles, Viewer viewer) {
        this.profiles = profiles;
        this.trends = trends;
        this.roles = roles;
        this.viewer = viewer;
    }

    /** The levels from the top of the viewer's part of the tree down to the unit. */
    List<Profile> path(Round round, UnitTree tree, UnitId unit) {
        List<UnitId> ids = tree.path(unit).stream()
                .map(Unit::id)
                .filter(one -> viewer.maySee(one, tree))
                .toList();
        return profiles.of(round.id(), ids).stream().map(this::inOrder).toList();
    }

    /** The profile of one unit. */
    Profile of(Round round, UnitId unit) {
        return inOrder(profiles.of(round.id(), unit));
    }

    /** The profiles of these few units. */
    List<Profile> of(Round round, List<Unit> units) {
        List<UnitId> ids = units.stream().map(Unit::id).toList();
        return ids.isEmpty()
                ? List.of()
                : profiles.of(round.id(), ids).stream().map(this::inOrder).toList();
    }

    /** The unit over all rounds that closed up to this one and in which the viewer may see it. */
    Trend trend(Round round, UnitId unit) {
        Instant until = round.closedAt();
        Trend whole = trends.of(unit, tree -> viewer.maySee(unit, tree));
        return new Trend(
                unit,
                whole.rounds().stream()
                        .filter(entry -> isUpTo(until, entry.round()))
                        .toList());
    }

    private static boolean isUpTo(@Nullable Instant until, Round round) {
        Instant closed = round.closedAt();
        return until != null && closed != null && !closed.isAfter(until);
    }

    /** The units right below that the viewer may see: all or, for whoever sees the top alone, none. */
    List<Unit> below(UnitTree tree, UnitId unit) {
        List<Unit> children = tree.children(unit);
        boolean may = !children.isEmpty() && viewer.maySee(children.get(0).id(), tree);
        return may ? children : List.of();
    }

    RolesView.Labels labels(String tag) {
        return role -> roles.named(role).label().in(tag);
    }

    /** Roles in the order of the settings, as everywhere else on these pages. */
    private Profile inOrder(Profile profile) {
        List<String> order = roles.all().stream().map(Role::id).toList();
        return profile.ordered(order);
    }
}
