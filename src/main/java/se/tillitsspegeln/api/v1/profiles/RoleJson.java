package se.tillitsspegeln.api.v1.profiles;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillitsspegeln.profile.Profile.RoleProfile;
import se.tillitsspegeln.profile.Profile.ShownRole;
import se.tillitsspegeln.round.RoundContent;

/** One role of a profile. */
@Schema(
        name = "Role",
        description = "One role of the round: shown or hidden.",
        oneOf = {RoleJson.Shown.class, RoleJson.Hidden.class})
sealed interface RoleJson {

    @Schema(name = "ShownRole", description = "A role with its figures.")
    record Shown(
            String role,

            @Schema(enumeration = "shown") String status,

            @Schema(description = "People invited in the shown set.")
            int invited,

            @Schema(description = "People of the shown set who answered; can be below what the unit handed in.")
            int answered,

            @Schema(description = "Every scale of the round, in the order asked.")
            List<ScaleJson> scales,

            @Schema(description = "Every scored item of the round, in the order asked.")
            List<ItemJson> items)
            implements RoleJson {}

    @Schema(name = "HiddenRole", description = "A role of which nothing is shown.")
    record Hidden(
            String role, @Schema(enumeration = "hidden") String status) implements RoleJson, TrendJson.TrendRoleJson {}

    static RoleJson of(RoleProfile profile, RoundContent content) {
        ShownRole shown = profile.shown();
        if (shown == null) {
            return new Hidden(profile.role(), "hidden");
        }
        return new Shown(
                profile.role(),
                "shown",
                shown.invited(),
                shown.answered(),
                shown.scales().stream().map(ScaleJson::of).toList(),
                shown.items().stream()
                        .map(item -> ItemJson.of(item, content.scoredItem(item.id())))
                        .toList());
    }
}
