package se.tillitsspegeln.web.respondent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.response.Invitation;
import se.tillitsspegeln.response.ResponseProblems;
import se.tillitsspegeln.round.RoundStatus;
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
        Optional<Invitation> invitation = invitation(code);
        if (code == null || invitation.isEmpty()) {
            return unknown(language, code);
        }
        if (!desk.takesAnswers(invitation.get())) {
            return stopped(language, invitation.get());
        }
        try {
            return page.apply(desk.visit(code, invitation.get()));
        } catch (SurveyProblem problem) {
            if (problem.type() == ResponseProblems.CODE_SPENT || problem.type() == ResponseProblems.ROUND_NOT_OPEN) {
                return invitation(code).map(now -> stopped(language, now)).orElseGet(() -> unknown(language, code));
            }
            throw problem;
        }
    }

    /** Lets people whose round has been released in to its results; they need not have answered. */
    Response read(Language language, @Nullable String code, Function<Invitation, Response> page) {
        Optional<Invitation> invitation = invitation(code);
        if (invitation.isEmpty()) {
            return unknown(language, code);
        }
        return invitation.get().round().is(RoundStatus.CLOSED) ? page.apply(invitation.get()) : to(language, "/answer");
    }

    private Optional<Invitation> invitation(@Nullable String code) {
        return code == null ? Optional.empty() : desk.find(code);
    }

    private static Response unknown(Language language, @Nullable String code) {
        return to(language, code == null ? "/?notice=again" : "/?notice=gone");
    }

    /** Whoever is stopped half way is told so, even where the code opens a result. */
    private static Response stopped(Language language, Invitation invitation) {
        return to(language, invitation.spent() ? "/answer" : "/answer?stopped=true");
    }

    static Response to(Language language, String path) {
        return Response.seeOther(URI.create("/" + language.tag() + path)).build();
    }
}
