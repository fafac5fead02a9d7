package se.tillitsspegeln.web.respondent;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.response.Invitation;
import se.tillitsspegeln.round.RoundStatus;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;

/** What is said before the first question, or instead of it. */
@Path("/" + Language.PATTERN + "/answer")
public class AnswerResource {

    @CheckedTemplate(basePath = "respondent")
    static class Templates {
        private Templates() {}

        static native TemplateInstance before(Page page, BeforeView before);

        static native TemplateInstance state(Page page, StateView state);

        static native TemplateInstance questions(Page page, List<QuestionsView> parts);
    }

    private final Desk desk;
    private final Door door;
    private final Views views;

    AnswerResource(Desk desk, Door door, Views views) {
        this.desk = desk;
        this.door = door;
        this.views = views;
    }

    @GET
    public Response before(
            @PathParam("lang") Language language,
            @QueryParam("stopped") boolean stopped,
            @CookieParam(CodeCookie.CODE) @Nullable String code,
            @CookieParam(CodeCookie.PICTURE) @Nullable String picture) {
        Optional<Invitation> invitation = code == null ? Optional.empty() : desk.find(code);
        if (invitation.isPresent() && !desk.takesAnswers(invitation.get())) {
            return !stopped && invitation.get().round().is(RoundStatus.CLOSED)
                    ? Door.to(language, "/answer/result")
                    : state(language, invitation.get(), picture != null);
        }
        return door.enter(language, code, visit -> {
            Page page = Page.of(language, "/answer");
            return Response.ok(page.dress(
                            Templates.before(page, views.before(visit, desk.groups(visit.invitation()), language))))
                    .build();
        });
    }

    @GET
    @Path("questions")
    public Response questions(
            @PathParam("lang") Language language, @CookieParam(CodeCookie.CODE) @Nullable String code) {
        return door.enter(language, code, visit -> {
            Page page = Page.of(language, "/answer/questions");
            return Response.ok(page.dress(Templates.questions(page, QuestionsView.of(visit, language))))
                    .build();
        });
    }

    private Response state(Language language, Invitation invitation, boolean picture) {
        Page page = Page.of(language, "/answer");
        return Response.ok(page.dress(Templates.state(page, views.state(invitation, picture, language))))
                .build();
    }
}
