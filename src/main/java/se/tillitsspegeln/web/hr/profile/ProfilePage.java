package se.tillitsspegeln.web.hr.profile;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.profile.Profile;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.RoundStatus;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.web.Crumb;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;
import se.tillitsspegeln.web.Words;
import se.tillitsspegeln.web.hr.Answers;
import se.tillitsspegeln.web.hr.HrFrame;
import se.tillitsspegeln.web.hr.HrFrame.Part;
import se.tillitsspegeln.web.hr.Viewer;
import se.tillitsspegeln.web.hr.agreement.AgreementView;
import se.tillitsspegeln.web.hr.agreement.AgreementViews;
import se.tillitsspegeln.web.hr.profile.ProfileBuilder.Around;
import se.tillitsspegeln.web.profile.ProfileMessages;

/** What a closed round shows of a unit, for one role at a time; also of a unit that shows nothing. */
@Blocking
@Path("/" + Language.PATTERN + "/hr/rounds/{id: [0-9a-f-]{36}}")
public class ProfilePage {

    /** A heat map is read, not scrolled through; the rest of a very wide level is found by its name. */
    private static final int MOST_BELOW = 100;

    private final Rounds rounds;
    private final Levels levels;
    private final AgreementViews agreements;
    private final Viewer viewer;

    ProfilePage(Rounds rounds, Levels levels, AgreementViews agreements, Viewer viewer) {
        this.rounds = rounds;
        this.levels = levels;
        this.agreements = agreements;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "hr")
    static class Templates {
        private Templates() {}

        static native TemplateInstance profile(Page page, ProfileView view, AgreementView agreement, boolean moderates);

        static native TemplateInstance hidden(Page page, HiddenView view, AgreementView agreement);
    }

    @GET
    @Path("units/{unit}")
    public Response show(
            @PathParam("lang") Language language,
            @PathParam("id") String id,
            @PathParam("unit") String unitId,
            @RestQuery @Nullable String role,
            @RestQuery @Nullable String scale) {
        Round round = rounds.require(new RoundId(id));
        if (!round.is(RoundStatus.CLOSED)) {
            return Answers.seeOther("/" + language.tag() + "/hr/rounds/" + id);
        }
        UnitId unit = new UnitId(unitId);
        viewer.requireSeeProfile(
                round.id().value(), unit, rounds.content(round.id()).tree());
        return Response.ok(template(language, round, unit, role, scale)).build();
    }

    private TemplateInstance template(
            Language language, Round round, UnitId unit, @Nullable String role, @Nullable String scale) {
        UnitTree tree = rounds.content(round.id()).tree();
        List<Profile> path = levels.path(round, tree, unit);
        Profile here = path.get(path.size() - 1);
        String chosen = here.shownRole(role).orElse("");
        Function<Unit, String> place = one -> "/rounds/" + round.id() + "/units/" + one.id() + choice(chosen);
        Page page = HrFrame.page(language, Part.ROUNDS, place.apply(here.unit()), viewer);
        Function<Unit, String> address = one -> page.to("/hr" + place.apply(one));
        RolesView.Labels labels = levels.labels(page.lang());
        Head head = Head.of(here, round, crumbs(tree, unit, address), chosen, labels, page.lang());
        ProfileBuilder builder = builder(round, address, labels, language);
        AgreementView agreement = agreements.of(round, here.unit(), tree, language);
        if (chosen.isEmpty()) {
            return page.dress(
                    Templates.hidden(page, hidden(head, path, levels.below(tree, unit), builder, address), agreement));
        }
        List<Unit> units = levels.below(tree, unit);
        List<Profile> below = levels.of(round, units.stream().limit(MOST_BELOW).toList());
        Around around =
                new Around(head, chosen, scale, path, below, units.size() - below.size(), levels.trend(round, unit));
        return page.dress(Templates.profile(page, builder.of(around), agreement, viewer.mayModerate(unit, tree)));
    }

    private static String choice(String role) {
        return role.isEmpty() ? "" : "?role=" + role;
    }

    private ProfileBuilder builder(
            Round round, Function<Unit, String> address, RolesView.Labels labels, Language language) {
        ProfileMessages words = Words.of(ProfileMessages.class, language);
        return new ProfileBuilder(rounds.content(round.id()), address, labels, words, language.tag());
    }

    private List<Crumb> crumbs(UnitTree tree, UnitId unit, Function<Unit, String> address) {
        return Crumb.of(tree.path(unit), above -> viewer.maySee(above.id(), tree), address);
    }

    private static HiddenView hidden(
            Head head, List<Profile> path, List<Unit> units, ProfileBuilder builder, Function<Unit, String> address) {
        Optional<Profile> nearest = Optional.empty();
        for (Profile level : path) {
            nearest = level.isShown() ? Optional.of(level) : nearest;
        }
        List<Crumb> below = units.stream()
                .limit(MOST_BELOW)
                .map(unit -> new Crumb(unit.name(), address.apply(unit)))
                .toList();
        Crumb level = nearest.map(one -> new Crumb(one.unit().name(), address.apply(one.unit())))
                .orElse(null);
        return new HiddenView(head, level, below, builder.talk());
    }
}
