package se.tillitsspegeln.web.hr.rounds;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.profile.Participations;
import se.tillitsspegeln.round.Roles;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.RoundStatus;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;
import se.tillitsspegeln.web.Words;
import se.tillitsspegeln.web.hr.Answers;
import se.tillitsspegeln.web.hr.HrFrame;
import se.tillitsspegeln.web.hr.HrFrame.Part;
import se.tillitsspegeln.web.hr.HrTime;
import se.tillitsspegeln.web.hr.Viewer;

/** How many have answered an open round, for everyone who will read results: their own part of the tree. */
@Blocking
@Path("/" + Language.PATTERN + "/hr/rounds/{id: [0-9a-f-]{36}}/turnout")
public class TurnoutPage {

    private final Rounds rounds;
    private final Participations participations;
    private final Roles roles;
    private final HrTime time;
    private final Viewer viewer;

    TurnoutPage(Rounds rounds, Participations participations, Roles roles, HrTime time, Viewer viewer) {
        this.rounds = rounds;
        this.participations = participations;
        this.roles = roles;
        this.time = time;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "hr")
    static class Templates {
        private Templates() {}

        static native TemplateInstance turnout(
                Page page, String name, int threshold, String reminder, @Nullable TurnoutView turnout);
    }

    @GET
    public Response show(
            @PathParam("lang") Language language, @PathParam("id") String id, @RestQuery @Nullable String unit) {
        Round round = rounds.require(new RoundId(id));
        if (!round.is(RoundStatus.OPEN)) {
            return Answers.seeOther("/" + language.tag() + "/hr");
        }
        Page page = HrFrame.page(language, Part.ROUNDS, "/rounds/" + id + "/turnout", viewer);
        String reminder = RoundView.reminder(round, time, Words.of(RoundsMessages.class, language), language);
        return Response.ok(page.dress(Templates.turnout(
                        page, round.name(), round.minimumGroupSize(), reminder, view(round, unit, language))))
                .build();
    }

    private @Nullable TurnoutView view(Round round, @Nullable String unit, Language language) {
        UnitTree tree = rounds.content(round.id()).tree();
        Optional<Unit> top = viewer.top(tree);
        if (top.isEmpty()) {
            return null;
        }
        UnitId here = unit == null ? top.get().id() : new UnitId(unit);
        viewer.requireSee(here, tree);
        String address = "/" + language.tag() + "/hr/rounds/" + round.id() + "/turnout?unit=";
        return TurnoutView.of(
                participations.of(round.id()),
                tree,
                one -> viewer.maySee(one.id(), tree),
                here,
                address,
                roles,
                language);
    }
}
