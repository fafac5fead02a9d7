package se.tillitsspegeln.web.hr.method;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import se.tillitsspegeln.profile.Methods;
import se.tillitsspegeln.round.Roles;
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

/** How well a closed round measures, and what its audit found; shows no unit, so that everyone who has an account may. */
@Blocking
@Path("/" + Language.PATTERN + "/hr/rounds/{id: [0-9a-f-]{36}}/method")
public class MethodPage {

    private final Rounds rounds;
    private final Methods methods;
    private final Roles roles;
    private final Viewer viewer;

    MethodPage(Rounds rounds, Methods methods, Roles roles, Viewer viewer) {
        this.rounds = rounds;
        this.methods = methods;
        this.roles = roles;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "hr")
    static class Templates {
        private Templates() {}

        static native TemplateInstance method(Page page, MethodView view);
    }

    @GET
    public Response show(@PathParam("lang") Language language, @PathParam("id") String id) {
        Round round = rounds.require(new RoundId(id));
        if (!round.is(RoundStatus.CLOSED)) {
            return Answers.seeOther("/" + language.tag() + "/hr/rounds/" + id);
        }
        Page page = HrFrame.page(language, Part.ROUNDS, "/rounds/" + id + "/method", viewer);
        String api = "/api/v1/rounds/" + id + "/method";
        MethodView view =
                MethodView.of(methods.of(round.id()), round.name(), rounds.content(round.id()), roles, language, api);
        return Response.ok(page.dress(Templates.method(page, view))).build();
    }
}
