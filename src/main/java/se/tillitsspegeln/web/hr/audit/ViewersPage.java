package se.tillitsspegeln.web.hr.audit;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.security.audit.AuditLog;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;
import se.tillitsspegeln.web.Words;
import se.tillitsspegeln.web.hr.HrFrame;
import se.tillitsspegeln.web.hr.HrFrame.Part;
import se.tillitsspegeln.web.hr.Viewer;
import se.tillitsspegeln.web.hr.accounts.AccountsMessages;
import se.tillitsspegeln.web.hr.accounts.RoleText;

/** Who has looked at a unit's results, for whoever may look at them: roles and days, no names. */
@Blocking
@Path("/" + Language.PATTERN + "/hr/rounds/{id: [0-9a-f-]{36}}")
public class ViewersPage {

    private final AuditLog log;
    private final Rounds rounds;
    private final Viewer viewer;

    ViewersPage(AuditLog log, Rounds rounds, Viewer viewer) {
        this.log = log;
        this.rounds = rounds;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "hr")
    static class Templates {
        private Templates() {}

        static native TemplateInstance viewers(Page page, String unit, String back, List<Line> lines);
    }

    /** One day and role. */
    record Line(String day, String role) {}

    @GET
    @Path("units/{unit}/viewers")
    public TemplateInstance show(
            @PathParam("lang") Language language, @PathParam("id") String id, @PathParam("unit") String unitId) {
        UnitTree tree = rounds.content(new RoundId(id)).tree();
        UnitId unit = new UnitId(unitId);
        viewer.requireSee(unit, tree);
        AccountsMessages words = Words.of(AccountsMessages.class, language);
        List<Line> lines = log.views(id, unit).stream()
                .map(view -> new Line(view.day().toString(), RoleText.of(view.role(), words)))
                .toList();
        String place = "/rounds/" + id + "/units/" + unit;
        Page page = HrFrame.page(language, Part.ROUNDS, place + "/viewers", viewer);
        String name = tree.find(unit).orElseThrow().name();
        return page.dress(Templates.viewers(page, name, page.to("/hr" + place), lines));
    }
}
