package se.tillitsspegeln.web.hr.profile;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.profile.Profile;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.RoundStatus;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;
import se.tillitsspegeln.web.hr.Answers;
import se.tillitsspegeln.web.hr.HrFrame;
import se.tillitsspegeln.web.hr.HrFrame.Part;
import se.tillitsspegeln.web.hr.Viewer;
import se.tillitsspegeln.web.hr.profile.LevelView.Addresses;

/** A closed round's organisation: level by level as a map of units and areas, or by a name. */
@Blocking
@Path("/" + Language.PATTERN + "/hr/rounds/{id: [0-9a-f-]{36}}/results")
public class ResultsPage {

    private final Rounds rounds;
    private final Levels levels;
    private final Viewer viewer;

    ResultsPage(Rounds rounds, Levels levels, Viewer viewer) {
        this.rounds = rounds;
        this.levels = levels;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "hr")
    static class Templates {
        private Templates() {}

        static native TemplateInstance results(Page page, ResultsView view);
    }

    /** What is chosen on the page. */
    static class Choice {

        @RestQuery
        @Nullable
        String unit;

        @RestQuery
        @Nullable
        String role;

        @RestQuery
        @Nullable
        Integer page;

        @RestQuery
        @Nullable
        String q;
    }

    @GET
    public Response show(@PathParam("lang") Language language, @PathParam("id") String id, @BeanParam Choice choice) {
        Round round = rounds.require(new RoundId(id));
        if (!round.is(RoundStatus.CLOSED)) {
            return Answers.seeOther("/" + language.tag() + "/hr/rounds/" + id);
        }
        String switched = choice.unit == null ? "" : "?unit=" + choice.unit;
        Page page = HrFrame.page(language, Part.ROUNDS, "/rounds/" + id + "/results" + switched, viewer);
        RoundContent content = rounds.content(round.id());
        Optional<Unit> top = viewer.top(content.tree());
        ResultsView view =
                top.isEmpty() ? ResultsView.nothing(round.name()) : view(round, content, top.get(), choice, page);
        return Response.ok(page.dress(Templates.results(page, view))).build();
    }

    private ResultsView view(Round round, RoundContent content, Unit top, Choice choice, Page page) {
        UnitTree tree = content.tree();
        UnitId here = choice.unit == null ? top.id() : new UnitId(choice.unit);
        viewer.requireSee(here, tree);
        String address = page.to("/hr/rounds/" + round.id());
        List<Unit> children = levels.below(tree, here);
        int number = LevelView.page(choice.page == null ? 1 : choice.page, children.size());
        List<Profile> shown = level(round, tree.find(here).orElseThrow(), children, number);
        String role = role(shown.get(0), choice.role);
        Addresses addresses = new Addresses(
                one -> address + "/units/" + one.id() + "?role=" + role,
                (one, chosen, wanted) ->
                        address + "/results?unit=" + one.id() + "&role=" + chosen + "&page=" + wanted + "#browse");
        LevelView level = LevelView.of(
                shown,
                children.size(),
                tree,
                content.scales(),
                role,
                number,
                levels.labels(page.lang()),
                addresses,
                page.lang());
        return ResultsView.of(
                round.name(),
                tree,
                one -> viewer.maySee(one.id(), tree),
                top,
                here,
                choice.q == null ? "" : choice.q,
                addresses.profile(),
                one -> addresses.level().of(one, role, 1),
                level);
    }

    /** The unit and one page of those below it: two queries, however many there are. */
    private List<Profile> level(Round round, Unit here, List<Unit> children, int page) {
        int from = Math.min((page - 1) * LevelView.A_PAGE, children.size());
        int to = Math.min(from + LevelView.A_PAGE, children.size());
        List<Unit> units = new ArrayList<>(List.of(here));
        units.addAll(children.subList(from, to));
        return levels.of(round, units);
    }

    /** The role asked for where the round has it, else one that is shown at this level, else the first. */
    private static String role(Profile here, @Nullable String asked) {
        List<String> roles =
                here.roles().stream().map(Profile.RoleProfile::role).toList();
        if (asked != null && roles.contains(asked)) {
            return asked;
        }
        return here.shownRole(null).or(() -> roles.stream().findFirst()).orElse("");
    }
}
