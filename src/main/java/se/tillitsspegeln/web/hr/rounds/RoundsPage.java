package se.tillitsspegeln.web.hr.rounds;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import se.tillitsspegeln.organisation.Organisation;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundStatus;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;
import se.tillitsspegeln.web.hr.HrFrame;
import se.tillitsspegeln.web.hr.HrFrame.Part;
import se.tillitsspegeln.web.hr.Viewer;

/** Where a login leads: all rounds, and what to do next with each. */
@Blocking
@Path("/" + Language.PATTERN + "/hr")
public class RoundsPage {

    private final Rounds rounds;
    private final Organisation organisation;
    private final Viewer viewer;

    RoundsPage(Rounds rounds, Organisation organisation, Viewer viewer) {
        this.rounds = rounds;
        this.organisation = organisation;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "hr")
    static class Templates {
        private Templates() {}

        static native TemplateInstance rounds(
                Page page, List<Line> rounds, boolean manages, boolean hasUnits, String name, boolean hasPassword);
    }

    /** One round of the list. */
    record Line(String id, String name, RoundStatus status) {}

    /** A leader's work starts when there are results to read. */
    @GET
    public TemplateInstance show(@PathParam("lang") Language language) {
        boolean manages = viewer.manages();
        List<Line> lines = rounds.all().stream()
                .filter(round -> manages || round.is(RoundStatus.CLOSED) || round.is(RoundStatus.OPEN))
                .map(RoundsPage::line)
                .toList();
        Page page = HrFrame.page(language, Part.ROUNDS, "", viewer);
        boolean hasUnits = !organisation.tree().isEmpty();
        return page.dress(Templates.rounds(page, lines, manages, hasUnits, viewer.ownName(), viewer.hasPassword()));
    }

    private static Line line(Round round) {
        return new Line(round.id().value(), round.name(), round.status());
    }
}
