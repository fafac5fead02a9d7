package se.tillitsspegeln.web.respondent;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.response.ResponseProblems;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.web.Fault;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;

/** What was skipped, a last look, and sending. */
@Path("/" + Language.PATTERN + "/answer")
public class CheckResource {

    private static final int NOT_NOW = 503;

    @CheckedTemplate(basePath = "respondent")
    static class Templates {
        private Templates() {}

        static native TemplateInstance gaps(Page page, List<Fault> gaps);

        static native TemplateInstance check(Page page, CheckView check, List<Fault> faults);
    }

    private final Desk desk;
    private final Door door;
    private final Pictures pictures;

    CheckResource(Desk desk, Door door, Pictures pictures) {
        this.desk = desk;
        this.door = door;
        this.pictures = pictures;
    }

    @GET
    @Path("gaps")
    public Response gaps(@PathParam("lang") Language language, @CookieParam(CodeCookie.CODE) @Nullable String code) {
        return door.enter(language, code, visit -> {
            List<Fault> gaps = CheckView.gaps(visit, language);
            if (gaps.isEmpty()) {
                return Door.to(language, "/answer/check");
            }
            Page page = Page.of(language, "/answer/gaps");
            return Response.ok(page.dress(Templates.gaps(page, gaps))).build();
        });
    }

    @GET
    @Path("check")
    public Response check(@PathParam("lang") Language language, @CookieParam(CodeCookie.CODE) @Nullable String code) {
        return door.enter(language, code, visit -> page(200, visit, List.of(), language));
    }

    /** Sends what is saved. A second click finds the code spent, and is led to the same thanks. */
    @POST
    @Path("send")
    public Response send(
            @PathParam("lang") Language language,
            @CookieParam(CodeCookie.CODE) @Nullable String code,
            @Context UriInfo uri) {
        return door.enter(language, code, visit -> {
            try {
                String sealed = pictures.seal(desk.send(visit), visit.code());
                return Response.seeOther(URI.create("/" + language.tag() + "/answer/thanks"))
                        .cookie(CodeCookie.picture(sealed, uri))
                        .build();
            } catch (SurveyProblem problem) {
                if (problem.type() != ResponseProblems.NOT_STORED) {
                    throw problem;
                }
                Fault fault = new Fault("send", new Sentences(language).words().notSent());
                return page(NOT_NOW, visit, List.of(fault), language);
            }
        });
    }

    private static Response page(int status, Visit visit, List<Fault> faults, Language language) {
        Page page = Page.of(language, "/answer/check");
        return Response.status(status)
                .entity(page.dress(Templates.check(page, CheckView.of(visit, language), faults)))
                .build();
    }
}
