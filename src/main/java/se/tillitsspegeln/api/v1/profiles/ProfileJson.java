package se.tillitsspegeln.api.v1.profiles;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillitsspegeln.profile.Profile;
import se.tillitsspegeln.profile.Profile.Comment;
import se.tillitsspegeln.profile.Profile.Gap;
import se.tillitsspegeln.round.RoundContent;

/** A unit's profile. */
@Schema(name = "Profile", description = "What one unit shows of one closed round.")
record ProfileJson(
        @Schema(description = "Id of the round.") String round,

        UnitJson unit,

        @Schema(description = "No group with fewer valid answers is ever shown.")
        int minimumGroupSize,

        @Schema(description = "Every role of the round, whether shown here or not.")
        List<RoleJson> roles,

        @Schema(description = "At most two, between roles that are both shown.")
        List<GapJson> gaps,

        @Schema(description = "Those shown at exactly this unit, in an order that means nothing.")
        List<CommentJson> comments) {

    @Schema(name = "ProfileUnit", description = "The unit in the round's tree.")
    record UnitJson(
            String id,
            String name,

            @Schema(description = "Ids from the root down to the unit.")
            List<String> path) {}

    @Schema(name = "Gap", description = "A gap between two roles that is larger than chance.")
    record GapJson(
            @Schema(description = "Id of the scale.") String scale,

            String firstRole,
            String secondRole,

            @Schema(description = "The second role's index minus the first's.")
            int points) {

        static GapJson of(Gap gap) {
            return new GapJson(gap.scale(), gap.firstRole(), gap.secondRole(), gap.points());
        }
    }

    @Schema(name = "Comment", description = "One text, without role, time or score.")
    record CommentJson(
            @Schema(description = "Id of the open question.")
            String item,

            String text) {

        static CommentJson of(Comment comment) {
            return new CommentJson(comment.item().value(), comment.text());
        }
    }

    static ProfileJson of(Profile profile, RoundContent content) {
        return new ProfileJson(
                profile.round().value(),
                unit(profile),
                profile.minimumGroupSize(),
                profile.roles().stream().map(role -> RoleJson.of(role, content)).toList(),
                profile.gaps().stream().map(GapJson::of).toList(),
                profile.comments().stream().map(CommentJson::of).toList());
    }

    private static UnitJson unit(Profile profile) {
        return new UnitJson(
                profile.unit().id().value(),
                profile.unit().name(),
                profile.path().stream().map(unit -> unit.id().value()).toList());
    }
}
