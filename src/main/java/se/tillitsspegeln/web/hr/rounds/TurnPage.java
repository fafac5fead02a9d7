package se.tillitsspegeln.web.hr.rounds;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import se.tillitsspegeln.profile.Closing;
import se.tillitsspegeln.round.AccessCodes;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.RoundProblems;
import se.tillitsspegeln.round.RoundStatus;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.shared.Violation;
import se.tillitsspegeln.web.Fault;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;
import se.tillitsspegeln.web.Words;
import se.tillitsspegeln.web.hr.Answers;
import se.tillitsspegeln.web.hr.HrFrame;
import se.tillitsspegeln.web.hr.HrFrame.Part;
import se.tillitsspegeln.web.hr.Viewer;

/** The turns of a round's life that cannot be taken back: each is asked about first. */
@Blocking
@Path("/" + Language.PATTERN + "/hr/rounds/{id: [0-9a-f-]{36}}")
public class TurnPage {

    private final Rounds rounds;
    private final Closing closing;
    private final AccessCodes codes;
    private final Viewer viewer;

    TurnPage(Rounds rounds, Closing closing, AccessCodes codes, Viewer viewer) {
        this.rounds = rounds;
        this.closing = closing;
        this.codes = codes;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "hr")
    static class Templates {
        private Templates() {}

        static native TemplateInstance turn(Page page, String id, Turn turn, List<Fault> faults);
    }

    @GET
    @Path("open")
    public Response askToOpen(@PathParam("lang") Language language, @PathParam("id") String id) {
        viewer.requireManageRounds();
        Round round = rounds.require(new RoundId(id));
        return round.is(RoundStatus.DRAFT)
                ? Response.ok(open(language, round, List.of())).build()
                : back(language, id);
    }

    @POST
    @Path("open")
    public Response open(@PathParam("lang") Language language, @PathParam("id") String id) {
        viewer.requireManageRounds();
        try {
            rounds.open(new RoundId(id));
            return back(language, id);
        } catch (SurveyProblem problem) {
            if (problem.type() == RoundProblems.NOT_READY) {
                return Answers.mend(open(language, rounds.require(new RoundId(id)), problem.violations()));
            }
            return backIfTurned(problem, language, id);
        }
    }

    @GET
    @Path("close")
    public Response askToClose(@PathParam("lang") Language language, @PathParam("id") String id) {
        viewer.requireManageRounds();
        Round round = rounds.require(new RoundId(id));
        Turn turn = Turn.close(round, Words.of(RoundsMessages.class, language));
        return round.is(RoundStatus.OPEN) ? ask(language, id, turn) : back(language, id);
    }

    @POST
    @Path("close")
    public Response close(@PathParam("lang") Language language, @PathParam("id") String id) {
        viewer.requireManageRounds();
        closing.close(new RoundId(id));
        return back(language, id);
    }

    @GET
    @Path("delete")
    public Response askToDelete(@PathParam("lang") Language language, @PathParam("id") String id) {
        viewer.requireManageRounds();
        Round round = rounds.require(new RoundId(id));
        Turn turn = Turn.delete(round, Words.of(RoundsMessages.class, language));
        return round.is(RoundStatus.DRAFT) ? ask(language, id, turn) : back(language, id);
    }

    @POST
    @Path("delete")
    public Response delete(@PathParam("lang") Language language, @PathParam("id") String id) {
        viewer.requireManageRounds();
        try {
            rounds.delete(new RoundId(id));
            return Answers.seeOther("/" + language.tag() + "/hr");
        } catch (SurveyProblem problem) {
            return backIfTurned(problem, language, id);
        }
    }

    private TemplateInstance open(Language language, Round round, List<Violation> missing) {
        RoundsMessages words = Words.of(RoundsMessages.class, language);
        int units = rounds.content(round.id()).tree().size();
        int made = codes.invited(round.id()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        Page page = HrFrame.page(language, Part.ROUNDS, "/rounds/" + round.id() + "/open", viewer);
        List<Fault> faults = missing.stream()
                .map(violation -> new Fault("main", Turn.missing(violation, words)))
                .toList();
        return page.dress(Templates.turn(page, round.id().value(), Turn.open(round, units, made, words), faults));
    }

    private Response ask(Language language, String id, Turn turn) {
        Page page = HrFrame.page(language, Part.ROUNDS, "/rounds/" + id + "/" + turn.action(), viewer);
        return Response.ok(page.dress(Templates.turn(page, id, turn, List.of())))
                .build();
    }

    /** Somebody else was faster, or a button was pressed twice: the round's page says how it is now. */
    private static Response backIfTurned(SurveyProblem problem, Language language, String id) {
        if (problem.type() != RoundProblems.WRONG_STATUS) {
            throw problem;
        }
        return back(language, id);
    }

    private static Response back(Language language, String id) {
        return Answers.seeOther("/" + language.tag() + "/hr/rounds/" + id);
    }
}
