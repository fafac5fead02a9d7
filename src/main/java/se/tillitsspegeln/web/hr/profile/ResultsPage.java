package se.tillitsspegeln.web.hr.profile;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.RoundStatus;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;
import se.tillitsspegeln.web.hr.Answers;
import se.tillitsspegeln.web.hr.HrFrame;
import se.tillitsspegeln.web.hr.HrFrame.Part;
import se.tillitsspegeln.web.hr.Viewer;

/** The way into a closed round's results: from the top, level by level, or by a name. */
@Blocking
@Path("/" + Language.PATTERN + "/hr/rounds/{id: [0-9a-f-]{36}}/results")
public class ResultsPage {

    private final Rounds rounds;
    private final Viewer viewer;

    ResultsPage(Rounds rounds, Viewer viewer) {
        this.rounds = rounds;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "hr")
    static class Templates {
        private Templates() {}

        static native TemplateInstance results(Page page, ResultsView view);
    }

    @GET
    public Response show(
            @PathParam("lang") Language language,
            @PathParam("id") String id,
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String q) {
        Round round = rounds.require(new RoundId(id));
        if (!round.is(RoundStatus.CLOSED)) {
            return Answers.seeOther("/" + language.tag() + "/hr/rounds/" + id);
        }
        Page page = HrFrame.page(language, Part.ROUNDS, "/rounds/" + id + "/results", viewer);
        UnitTree tree = rounds.content(round.id()).tree();
        Optional<Unit> top = viewer.top(tree);
        ResultsView view = top.isEmpty()
                ? ResultsView.nothing(round.name())
                : view(round, tree, top.get(), unit, q == null ? "" : q, page.to("/hr/rounds/" + id));
        return Response.ok(page.dress(Templates.results(page, view))).build();
    }

    private ResultsView view(
            Round round, UnitTree tree, Unit top, @Nullable String unit, String query, String address) {
        UnitId here = unit == null ? top.id() : new UnitId(unit);
        viewer.requireSee(here, tree);
        return ResultsView.of(
                round.name(),
                tree,
                top,
                here,
                query,
                one -> address + "/units/" + one.id(),
                one -> address + "/results?unit=" + one.id());
    }
}
