package se.tillitsspegeln.web.profile;

import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.profile.Profile.RoleProfile;
import se.tillitsspegeln.profile.Profile.ShownRole;

/**
 * One role of a profile, whether shown or not.
 *
 * @param chosen whether the page shows this role's figures
 */
public record RoleLine(
        String id, String label, boolean chosen, boolean isShown, int invited, int answered, int handedIn) {

    /** @param chosen the id of the role whose figures the page shows */
    public static RoleLine of(RoleProfile role, String label, String chosen) {
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
