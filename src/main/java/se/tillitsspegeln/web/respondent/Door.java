package se.tillitsspegeln.web.respondent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.response.Invitation;
import se.tillitsspegeln.response.ResponseProblems;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.web.Language;

/**
 * Lets people with a code that takes answers in to a page, and leads all others to the page that tells them how things
 * stand. The latter happens in the middle of answering too: the round may close, or another device may send.
 */
@ApplicationScoped
class Door {

    private final Desk desk;

    Door(Desk desk) {
        this.desk = desk;
    }

    Response enter(Language language, @Nullable String code, Function<Visit, Response> page) {
        Optional<Invitation> invitation = code == null ? Optional.empty() : desk.find(code);
        if (code == null || invitation.isEmpty()) {
            return to(language, "/?again");
        }
        if (!desk.takesAnswers(invitation.get())) {
            return to(language, "/answer");
        }
        try {
            return page.apply(desk.visit(code, invitation.get()));
        } catch (SurveyProblem problem) {
            if (problem.type() == ResponseProblems.CODE_SPENT || problem.type() == ResponseProblems.ROUND_NOT_OPEN) {
                return to(language, "/answer");
            }
            throw problem;
        }
    }

    static Response to(Language language, String path) {
        return Response.seeOther(URI.create("/" + language.tag() + path)).build();
    }
}
