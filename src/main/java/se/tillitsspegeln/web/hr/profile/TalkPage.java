package se.tillitsspegeln.web.hr.profile;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.profile.Profile;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.RoundStatus;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;
import se.tillitsspegeln.web.Words;
import se.tillitsspegeln.web.hr.Answers;
import se.tillitsspegeln.web.hr.HrFrame;
import se.tillitsspegeln.web.hr.HrFrame.Part;
import se.tillitsspegeln.web.hr.Viewer;
import se.tillitsspegeln.web.hr.agreement.AgreementView;
import se.tillitsspegeln.web.hr.agreement.AgreementViews;
import se.tillitsspegeln.web.profile.ProfileMessages;

/** One sheet of A4 to hold a unit's conversation with, also for a unit that shows nothing. */
@Blocking
@Path("/" + Language.PATTERN + "/hr/rounds/{id: [0-9a-f-]{36}}/units/{unit}/talk")
public class TalkPage {

    private final Rounds rounds;
    private final Levels levels;
    private final AgreementViews agreements;
    private final Viewer viewer;

    TalkPage(Rounds rounds, Levels levels, AgreementViews agreements, Viewer viewer) {
        this.rounds = rounds;
        this.levels = levels;
        this.agreements = agreements;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "hr")
    static class Templates {
        private Templates() {}

        static native TemplateInstance talk(Page page, Place place, TalkSheet sheet, AgreementView agreement);
    }

    /**
     * Whose sheet it is.
     *
     * @param role the label of the role whose answers are meant, empty where none is shown
     * @param profile where the unit's profile is
     */
    record Place(String unit, String round, String role, String profile) {}

    @GET
    public Response show(
            @PathParam("lang") Language language,
            @PathParam("id") String id,
            @PathParam("unit") String unitId,
            @RestQuery @Nullable String role) {
        Round round = rounds.require(new RoundId(id));
        if (!round.is(RoundStatus.CLOSED)) {
            return Answers.seeOther("/" + language.tag() + "/hr/rounds/" + id);
        }
        RoundContent content = rounds.content(round.id());
        UnitId unit = new UnitId(unitId);
        viewer.requireSeeProfile(round.id().value(), unit, content.tree());
        return Response.ok(sheet(language, round, content, unit, role)).build();
    }

    private TemplateInstance sheet(
            Language language, Round round, RoundContent content, UnitId unitId, @Nullable String role) {
        Profile here = levels.of(round, unitId);
        String chosen = here.shownRole(role).orElse("");
        Unit unit = here.unit();
        String path = "/rounds/" + round.id() + "/units/" + unit.id();
        String choice = chosen.isEmpty() ? "" : "?role=" + chosen;
        Page page = HrFrame.narrow(language, Part.ROUNDS, path + "/talk" + choice, viewer);
        ProfileMessages words = Words.of(ProfileMessages.class, language);
        RolesView.Labels labels = levels.labels(language.tag());
        ProfileBuilder builder =
                new ProfileBuilder(content, one -> page.to("/hr" + path), labels, words, language.tag());
        Place place = new Place(
                unit.name(), round.name(), chosen.isEmpty() ? "" : labels.of(chosen), page.to("/hr" + path + choice));
        AgreementView agreement = agreements.of(round, unit, content.tree(), language);
        return page.dress(
                Templates.talk(page, place, builder.sheet(here, chosen, levels.trend(round, unitId)), agreement));
    }
}
