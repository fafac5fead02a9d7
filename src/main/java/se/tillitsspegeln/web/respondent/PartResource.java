package se.tillitsspegeln.web.respondent;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.response.Draft;
import se.tillitsspegeln.response.ResponseProblems;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;

/** The questions, one part a page. Every button of the page saves what was chosen on it. */
@Path("/" + Language.PATTERN + "/answer/part/{number: \\d{1,3}}")
public class PartResource {

    private static final int INVALID = 422;
    private static final int NOT_NOW = 503;

    @CheckedTemplate(basePath = "respondent")
    static class Templates {
        private Templates() {}

        static native TemplateInstance part(Page page, PartView part);
    }

    private final Desk desk;
    private final Door door;

    PartResource(Desk desk, Door door) {
        this.desk = desk;
        this.door = door;
    }

    @GET
    public Response show(
            @PathParam("lang") Language language,
            @PathParam("number") int number,
            @QueryParam("then") @DefaultValue("") String then,
            @CookieParam(CodeCookie.CODE) @Nullable String code) {
        return door.enter(language, code, visit -> {
            PartPage page = new PartPage(visit, part(visit, number), Then.of(then), language);
            return answer(200, page.view(visit.draft().answers(), Map.of(), null), language);
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(
            @PathParam("lang") Language language,
            @PathParam("number") int number,
            @QueryParam("then") @DefaultValue("") String then,
            @CookieParam(CodeCookie.CODE) @Nullable String code,
            MultivaluedMap<String, String> form) {
        return door.enter(language, code, visit -> {
            Part part = part(visit, number);
            PartPage page = new PartPage(visit, part, Then.of(then), language);
            Given given = Given.of(part, form, new Sentences(language).words());
            return save(visit, given, page, form.getFirst("_go"), language);
        });
    }

    private Response save(Visit visit, Given given, PartPage page, @Nullable String go, Language language) {
        try {
            Draft saved = desk.save(visit, given.accepted());
            if (given.faults().isEmpty()) {
                return Step.of(go).from(visit.with(saved), page.part(), page.then(), language);
            }
            Map<ItemId, String> shown = over(saved.answers(), given.typed());
            return answer(INVALID, page.with(saved).view(shown, given.faults(), null), language);
        } catch (SurveyProblem problem) {
            if (problem.type() != ResponseProblems.NOT_STORED) {
                throw problem;
            }
            String sorry = new Sentences(language).words().notSaved();
            Map<ItemId, String> shown = over(visit.draft().answers(), given.typed());
            return answer(NOT_NOW, page.view(shown, given.faults(), sorry), language);
        }
    }

    private static Part part(Visit visit, int number) {
        return visit.parts().find(number).orElseThrow(NotFoundException::new);
    }

    private static Map<ItemId, String> over(Map<ItemId, String> saved, Map<ItemId, String> typed) {
        Map<ItemId, String> all = new HashMap<>(saved);
        all.putAll(typed);
        return all;
    }

    private static Response answer(int status, PartView part, Language language) {
        String query = part.then().isEmpty() ? "" : "?then=" + part.then();
        Page page = Page.of(language, "/answer/part/" + part.number() + query).keeping("part");
        return Response.status(status)
                .entity(page.dress(Templates.part(page, part)))
                .build();
    }
}
