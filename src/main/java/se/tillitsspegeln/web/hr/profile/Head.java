package se.tillitsspegeln.web.hr.profile;

import java.util.List;
import se.tillitsspegeln.profile.Profile;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.web.Crumb;
import se.tillitsspegeln.web.profile.RoleLine;

/**
 * What a profile is about.
 *
 * @param address where this page is, without what has been chosen on it
 * @param api where the same numbers are for programs
 * @param trendApi where the unit's indices of all rounds are
 */
record Head(
        String unit,
        String roundId,
        String round,
        int threshold,
        List<Crumb> crumbs,
        List<RoleLine> roles,
        String address,
        String api,
        String trendApi) {

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
                "/api/v1/rounds/" + id + "/units/" + unit + "/profile",
                "/api/v1/units/" + unit + "/trend");
    }
}
