package se.tillitsspegeln.web.hr.rounds;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.profile.Participations;
import se.tillitsspegeln.round.AccessCodes;
import se.tillitsspegeln.round.Roles;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.RoundStatus;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;
import se.tillitsspegeln.web.Words;
import se.tillitsspegeln.web.hr.HrFrame;
import se.tillitsspegeln.web.hr.HrFrame.Part;
import se.tillitsspegeln.web.hr.HrTime;
import se.tillitsspegeln.web.hr.Viewer;

/** One round: how far it has come, what to do next, who has answered. */
@Blocking
@Path("/" + Language.PATTERN + "/hr/rounds/{id: [0-9a-f-]{36}}")
public class RoundPage {

    private static final int RELOAD_SECONDS = 5;

    private final Rounds rounds;
    private final AccessCodes codes;
    private final Participations participations;
    private final Roles roles;
    private final HrTime time;
    private final Viewer viewer;

    RoundPage(
            Rounds rounds, AccessCodes codes, Participations participations, Roles roles, HrTime time, Viewer viewer) {
        this.rounds = rounds;
        this.codes = codes;
        this.participations = participations;
        this.roles = roles;
        this.time = time;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "hr")
    static class Templates {
        private Templates() {}

        static native TemplateInstance round(Page page, RoundView round, @Nullable TurnoutView turnout, int reload);

        static native TemplateInstance questions(Page page, String id, String name, List<QuestionsView> questionnaires);
    }

    /**
     * @param still whether the page is to stay as it is while the round is being closed; it loads itself anew otherwise, by a
     *     header, since there is no script
     */
    @GET
    public Response show(
            @PathParam("lang") Language language,
            @PathParam("id") String id,
            @RestQuery @Nullable String unit,
            @RestQuery boolean still) {
        viewer.requireManageRounds();
        RoundId roundId = new RoundId(id);
        Round round = rounds.require(roundId);
        RoundContent content = rounds.content(roundId);
        int made = codes.invited(roundId).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        RoundsMessages words = Words.of(RoundsMessages.class, language);
        Page page = HrFrame.page(language, Part.ROUNDS, "/rounds/" + id, viewer);
        RoundView view = RoundView.of(round, content, made, time, words, language);
        int reload = round.is(RoundStatus.CLOSING) && round.closeProblem() == null && !still ? RELOAD_SECONDS : 0;
        Response.ResponseBuilder answer = Response.ok(
                page.dress(Templates.round(page, view, turnout(round, content.tree(), unit, language), reload)));
        return (reload == 0 ? answer : answer.header("Refresh", reload)).build();
    }

    @GET
    @Path("questions")
    public TemplateInstance questions(@PathParam("lang") Language language, @PathParam("id") String id) {
        viewer.requireManageRounds();
        Round round = rounds.require(new RoundId(id));
        List<QuestionsView> asked = QuestionsView.of(
                rounds.content(round.id()).questionnaires(), Words.of(RoundsMessages.class, language), language.tag());
        Page page = HrFrame.narrow(language, Part.ROUNDS, "/rounds/" + id + "/questions", viewer);
        return page.dress(Templates.questions(page, id, round.name(), asked));
    }

    private @Nullable TurnoutView turnout(Round round, UnitTree tree, @Nullable String unit, Language language) {
        if (!round.is(RoundStatus.OPEN)) {
            return null;
        }
        UnitId here = unit == null ? tree.root().id() : new UnitId(unit);
        if (tree.find(here).isEmpty()) {
            throw new NotFoundException();
        }
        String address = "/" + language.tag() + "/hr/rounds/" + round.id() + "?unit=";
        return TurnoutView.of(participations.of(round.id()), tree, any -> true, here, address, roles, language);
    }
}
