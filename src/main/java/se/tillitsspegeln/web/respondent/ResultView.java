package se.tillitsspegeln.web.respondent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.web.Crumb;
import se.tillitsspegeln.web.profile.ChartTable;
import se.tillitsspegeln.web.profile.OpenAnswers;
import se.tillitsspegeln.web.profile.RoleLine;

/**
 * What everyone who was invited may read about a unit of the own path.
 *
 * @param own whether this is the person's own unit
 * @param address where this page is, without what has been chosen on it
 * @param levels the units above, from the top down
 * @param nearest of a unit that shows nothing: the nearest level above that shows something, or {@code null}
 * @param until the last day on which the code opens this, or {@code null} if it always does
 * @param shown {@code null} of a unit that shows nothing, and then all such units look alike but for their place
 */
record ResultView(
        String unit,
        boolean own,
        String round,
        int smallest,
        String address,
        List<Crumb> crumbs,
        List<Crumb> levels,
        @Nullable Crumb nearest,
        @Nullable String until,
        @Nullable Shown shown) {

    /**
     * The figures of one role.
     *
     * @param fewAnswers whether there are too few answers for single questions and uncertainty
     */
    record Shown(
            List<RoleLine> roles,
            List<String> sentences,
            boolean hasParent,
            boolean hasOrganisation,
            boolean fewAnswers,
            List<ChartTable> charts,
            List<OpenAnswers> comments) {}
}
