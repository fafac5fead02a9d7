package se.tillitsspegeln.api.v1.rounds;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillitsspegeln.profile.Participation;

/** Who has answered. */
@Schema(
        name = "Participation",
        description = "Who has answered, under the same carry-up rule as the results, applied to the invited.")
record ParticipationJson(
        @Schema(description = "Every group with enough people invited, by role and then in the tree's order.")
        List<GroupJson> units) {

    @Schema(name = "GroupParticipation", description = "One role at and below one unit.")
    record GroupJson(
            String unit,
            String role,

            @Schema(description = "People invited in the shown set.")
            int invited,

            @Schema(description = "Those of them who have answered.")
            int answered) {

        static GroupJson of(Participation group) {
            return new GroupJson(group.unit().id().value(), group.role(), group.invited(), group.answered());
        }
    }

    static ParticipationJson of(List<Participation> groups) {
        return new ParticipationJson(groups.stream().map(GroupJson::of).toList());
    }
}
