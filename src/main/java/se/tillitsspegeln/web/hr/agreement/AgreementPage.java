package se.tillitsspegeln.web.hr.agreement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import se.tillitsspegeln.agreement.AgreementHistory;
import se.tillitsspegeln.agreement.AgreementProblems;
import se.tillitsspegeln.agreement.Agreements;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.RoundStatus;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;
import se.tillitsspegeln.web.Words;
import se.tillitsspegeln.web.hr.Answers;
import se.tillitsspegeln.web.hr.HrFrame;
import se.tillitsspegeln.web.hr.HrFrame.Part;
import se.tillitsspegeln.web.hr.Viewer;

/** Where a unit's leader writes down what the unit has agreed on. */
@Blocking
@Path("/" + Language.PATTERN + "/hr/rounds/{id: [0-9a-f-]{36}}/units/{unit}/agreement")
public class AgreementPage {

    private final Rounds rounds;
    private final Agreements agreements;
    private final Viewer viewer;

    AgreementPage(Rounds rounds, Agreements agreements, Viewer viewer) {
        this.rounds = rounds;
        this.agreements = agreements;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "hr")
    static class Templates {
        private Templates() {}

        static native TemplateInstance agreement(Page page, Place place, AgreementFormView form);
    }

    /** Whose agreement it is. */
    record Place(String unit, String round, String profile) {}

    @GET
    public Response show(
            @PathParam("lang") Language language, @PathParam("id") String id, @PathParam("unit") String unitId) {
        Round round = rounds.require(new RoundId(id));
        if (!round.is(RoundStatus.CLOSED)) {
            return Answers.seeOther("/" + language.tag() + "/hr/rounds/" + id);
        }
        Unit unit = requireAgree(round, unitId);
        AgreementForm form = AgreementForm.of(agreements.of(round, unit.id()).current());
        return Response.ok(page(language, round, unit, form, Map.of())).build();
    }

    @POST
    public Response keep(
            @PathParam("lang") Language language,
            @PathParam("id") String id,
            @PathParam("unit") String unitId,
            @BeanParam AgreementForm form) {
        Round round = rounds.require(new RoundId(id));
        Unit unit = requireAgree(round, unitId);
        Map<String, String> errors = keep(round, unit, form, Words.of(AgreementMessages.class, language));
        return errors.isEmpty()
                ? Answers.seeOther(profile(language, round, unit) + "#agreement")
                : Answers.mend(page(language, round, unit, form, errors));
    }

    private Map<String, String> keep(Round round, Unit unit, AgreementForm form, AgreementMessages words) {
        if (form.hasNoDay()) {
            return Map.of("meetAgain", words.faultDay());
        }
        try {
            agreements.keep(form.wish(round.id(), unit.id(), viewer.name()));
            return Map.of();
        } catch (SurveyProblem problem) {
            if (problem.type() == AgreementProblems.CHANGED) {
                return Map.of("seen", words.changed());
            }
            if (problem.type() != AgreementProblems.INVALID) {
                throw problem;
            }
            return form.errors(problem, words);
        }
    }

    private Unit requireAgree(Round round, String unitId) {
        UnitTree tree = rounds.content(round.id()).tree();
        UnitId id = new UnitId(unitId);
        viewer.requireAgree(id, tree);
        return tree.find(id).orElseThrow();
    }

    private TemplateInstance page(
            Language language, Round round, Unit unit, AgreementForm form, Map<String, String> errors) {
        AgreementHistory history = agreements.of(round, unit.id());
        String path = "/rounds/" + round.id() + "/units/" + unit.id() + "/agreement";
        Page page = HrFrame.page(language, Part.ROUNDS, path, viewer);
        Place place = new Place(unit.name(), round.name(), profile(language, round, unit));
        AgreementMessages words = Words.of(AgreementMessages.class, language);
        return page.dress(Templates.agreement(page, place, AgreementFormView.of(form, history, errors, words)));
    }

    private static String profile(Language language, Round round, Unit unit) {
        return "/" + language.tag() + "/hr/rounds/" + round.id() + "/units/" + unit.id();
    }
}
