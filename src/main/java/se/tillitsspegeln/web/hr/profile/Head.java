package se.tillitsspegeln.web.hr.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.profile.Profile;
import se.tillitsspegeln.profile.Profile.ShownRole;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.web.hr.Crumb;

/**
 * What a profile is about.
 *
 * @param address where this page is, without what has been chosen on it
 * @param api where the same numbers are for programs
 */
record Head(
        String unit,
        String roundId,
        String round,
        int threshold,
        List<Crumb> crumbs,
        List<RoleLine> roles,
        String address,
        String api) {

    /**
     * One role, whether shown or not.
     *
     * @param chosen whether the page shows this role's figures
     */
    record RoleLine(String id, String label, boolean chosen, boolean isShown, int invited, int answered, int handedIn) {

        static RoleLine of(Profile.RoleProfile role, String label, String chosen) {
            @Nullable ShownRole shown = role.shown();
            return shown == null
                    ? new RoleLine(role.role(), label, false, false, 0, 0, 0)
                    : new RoleLine(
                            role.role(),
                            label,
                            role.role().equals(chosen),
                            true,
                            shown.invited(),
                            shown.answered(),
                            shown.handedIn());
        }

        /** Whether some answers are too few to be shown with these. */
        public boolean isPartial() {
            return answered < handedIn;
        }
    }

    static Head of(
            Profile profile, Round round, List<Crumb> crumbs, String chosen, RolesView.Labels labels, String lang) {
        String id = round.id().value();
        String unit = profile.unit().id().value();
        return new Head(
                profile.unit().name(),
                id,
                round.name(),
                profile.minimumGroupSize(),
                crumbs,
                profile.roles().stream()
                        .map(role -> RoleLine.of(role, labels.of(role.role()), chosen))
                        .toList(),
                "/" + lang + "/hr/rounds/" + id + "/units/" + unit,
                "/api/v1/rounds/" + id + "/units/" + unit + "/profile");
    }
}
