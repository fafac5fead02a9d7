package se.tillitsspegeln.web.hr.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.web.Crumb;
import se.tillitsspegeln.web.profile.ChartTable;
import se.tillitsspegeln.web.profile.OpenAnswers;
import se.tillitsspegeln.web.profile.TalkView;

/**
 * The profile of a unit for one role.
 *
 * @param role the role's label
 * @param sentences what can be said, the most important first
 * @param sameAs the unit right below that shows the very same answers, {@code null} if none does
 * @param hasParent whether there is a unit above that is not the organisation as a whole
 * @param hasOrganisation whether the unit is not itself the organisation as a whole
 * @param fewAnswers whether there are too few answers for single questions and uncertainty
 */
record ProfileView(
        Head head,
        String role,
        String roleId,
        List<String> sentences,
        @Nullable Crumb sameAs,
        boolean hasParent,
        boolean hasOrganisation,
        boolean fewAnswers,
        List<ChartTable> charts,
        @Nullable SpreadView spread,
        List<Distribution> distributions,
        @Nullable PathView path,
        @Nullable RolesView roles,
        @Nullable TrendView trend,
        @Nullable HeatMap heat,
        int unitsMore,
        List<OpenAnswers> comments,
        TalkView talk) {

    /** Whether there are units below to take along. */
    public boolean hasBelow() {
        return heat != null;
    }
}
