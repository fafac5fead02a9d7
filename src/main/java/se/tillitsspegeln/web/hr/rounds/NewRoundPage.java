package se.tillitsspegeln.web.hr.rounds;

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
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.questionnaire.Questionnaires;
import se.tillitsspegeln.round.RoundProblems;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;
import se.tillitsspegeln.web.Words;
import se.tillitsspegeln.web.hr.Answers;
import se.tillitsspegeln.web.hr.HrFrame;
import se.tillitsspegeln.web.hr.HrFrame.Part;
import se.tillitsspegeln.web.hr.HrTime;
import se.tillitsspegeln.web.hr.Viewer;

/** Makes a round. */
@Blocking
@Path("/" + Language.PATTERN + "/hr/rounds/new")
public class NewRoundPage {

    private final Rounds rounds;
    private final Questionnaires questionnaires;
    private final HrTime time;
    private final Viewer viewer;

    NewRoundPage(Rounds rounds, Questionnaires questionnaires, HrTime time, Viewer viewer) {
        this.rounds = rounds;
        this.questionnaires = questionnaires;
        this.time = time;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "hr")
    static class Templates {
        private Templates() {}

        static native TemplateInstance newRound(Page page, RoundFormView form);
    }

    @GET
    public TemplateInstance show(@PathParam("lang") Language language) {
        viewer.requireManageRounds();
        return form(language, RoundForm.empty(), Map.of());
    }

    @POST
    public Response create(@PathParam("lang") Language language, @BeanParam RoundForm form) {
        viewer.requireManageRounds();
        Map<String, String> errors = errors(language, form, null);
        if (errors.isEmpty()) {
            try {
                String id = rounds.create(form.wish(time)).id().value();
                return Answers.seeOther("/" + language.tag() + "/hr/rounds/" + id);
            } catch (SurveyProblem problem) {
                errors = errors(language, form, problem);
            }
        }
        return Answers.mend(form(language, form, errors));
    }

    private static Map<String, String> errors(Language language, RoundForm form, @Nullable SurveyProblem problem) {
        if (problem != null && problem.type() != RoundProblems.INVALID) {
            throw problem;
        }
        return RoundFormView.errors(form, problem, Words.of(RoundsMessages.class, language));
    }

    private TemplateInstance form(Language language, RoundForm form, Map<String, String> errors) {
        Page page = HrFrame.page(language, Part.ROUNDS, "/rounds/new", viewer);
        RoundsMessages words = Words.of(RoundsMessages.class, language);
        return page.dress(
                Templates.newRound(page, RoundFormView.of(form, errors, questionnaires.all(), words, language)));
    }
}
