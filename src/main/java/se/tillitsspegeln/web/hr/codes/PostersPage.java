package se.tillitsspegeln.web.hr.codes;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.round.AccessCodes;
import se.tillitsspegeln.round.Group;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Moments;
import se.tillitsspegeln.web.Page;
import se.tillitsspegeln.web.hr.HrFrame;
import se.tillitsspegeln.web.hr.HrFrame.Part;
import se.tillitsspegeln.web.hr.Viewer;

/** Posters for people without e-mail: one per unit that has codes, for all of them or for one. */
@Blocking
@Path("/" + Language.PATTERN + "/hr/rounds/{id: [0-9a-f-]{36}}/posters")
public class PostersPage {

    /** So many pages print in one go; more is a whole region, which has parts to choose. */
    private static final int MOST = 300;

    private final Rounds rounds;
    private final AccessCodes codes;
    private final Moments moments;
    private final Viewer viewer;

    PostersPage(Rounds rounds, AccessCodes codes, Moments moments, Viewer viewer) {
        this.rounds = rounds;
        this.codes = codes;
        this.moments = moments;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "hr")
    static class Templates {
        private Templates() {}

        static native TemplateInstance posters(Page page, PosterView view);
    }

    /** @param unit the one unit wanted; all units with codes where it is left out */
    @GET
    public TemplateInstance show(
            @PathParam("lang") Language language,
            @PathParam("id") String id,
            @RestQuery @Nullable String unit,
            @Context UriInfo uri) {
        viewer.requireManageRounds();
        Round round = rounds.require(new RoundId(id));
        RoundContent content = rounds.content(round.id());
        List<String> names = unit == null ? invited(round, content.tree()) : List.of(name(content.tree(), unit));
        String address = uri.getBaseUri() + language.tag() + "/";
        Page page = HrFrame.page(language, Part.ROUNDS, "/rounds/" + id + "/posters", viewer);
        return page.dress(Templates.posters(
                page,
                new PosterView(
                        id,
                        round.name(),
                        address.replaceFirst("^\\w+://", ""),
                        Qr.of(address),
                        content.questionnaires().stream()
                                .mapToInt(Questionnaire::minutes)
                                .sum(),
                        until(round.closesAt(), language),
                        names.stream().limit(MOST).toList(),
                        Math.max(0, names.size() - MOST))));
    }

    private List<String> invited(Round round, UnitTree tree) {
        Set<UnitId> units =
                codes.invited(round.id()).keySet().stream().map(Group::unit).collect(Collectors.toSet());
        return tree.units().stream()
                .filter(one -> units.contains(one.id()))
                .map(Unit::name)
                .toList();
    }

    private static String name(UnitTree tree, String unit) {
        return tree.find(new UnitId(unit)).orElseThrow(NotFoundException::new).name();
    }

    private @Nullable String until(@Nullable Instant closes, Language language) {
        return Optional.ofNullable(closes)
                .map(moment -> moments.say(moment, language))
                .orElse(null);
    }
}
