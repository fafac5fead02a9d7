package se.tillitsspegeln.web.hr.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.profile.Profile;
import se.tillitsspegeln.profile.Profiles;
import se.tillitsspegeln.round.Role;
import se.tillitsspegeln.round.Roles;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.web.hr.Viewer;

/** Reads the profiles around a unit as its pages need them: two queries a call, whatever lies below. */
@ApplicationScoped
class Levels {

    private final Profiles profiles;
    private final Roles roles;
    private final Viewer viewer;

    Levels(Profiles profiles, Roles roles, Viewer viewer) {
        this.profiles = profiles;
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
        return ids.isEmpty() ? List.of() : profiles.of(round.id(), ids);
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
