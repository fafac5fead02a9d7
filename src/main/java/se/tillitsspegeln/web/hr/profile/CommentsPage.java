package se.tillitsspegeln.web.hr.profile;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.profile.Moderation;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Page;
import se.tillitsspegeln.web.hr.Answers;
import se.tillitsspegeln.web.hr.HrFrame;
import se.tillitsspegeln.web.hr.HrFrame.Part;
import se.tillitsspegeln.web.hr.Viewer;

/** Where HR masks texts of a unit and shows them again. */
@Blocking
@Path("/" + Language.PATTERN + "/hr/rounds/{id: [0-9a-f-]{36}}/units/{unit}/comments")
public class CommentsPage {

    private final Rounds rounds;
    private final Moderation moderation;
    private final Viewer viewer;

    CommentsPage(Rounds rounds, Moderation moderation, Viewer viewer) {
        this.rounds = rounds;
        this.moderation = moderation;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "hr")
    static class Templates {
        private Templates() {}

        static native TemplateInstance comments(Page page, Place place, List<Topic> topics);
    }

    /** Whose texts they are. */
    record Place(String unit, String profile) {}

    /** The texts on one open question. */
    record Topic(String question, List<Moderation.Text> texts) {}

    @GET
    public TemplateInstance show(
            @PathParam("lang") Language language, @PathParam("id") String id, @PathParam("unit") String unitId) {
        RoundContent content = rounds.content(new RoundId(id));
        UnitId unit = requireModerate(content, unitId);
        List<Moderation.Text> texts = moderation.of(new RoundId(id), unit);
        String path = "/rounds/" + id + "/units/" + unit;
        Page page = HrFrame.narrow(language, Part.ROUNDS, path + "/comments", viewer);
        String name = content.tree().find(unit).orElseThrow().name();
        return page.dress(
                Templates.comments(page, new Place(name, page.to("/hr" + path)), topics(content, texts, language)));
    }

    @POST
    public Response mask(
            @PathParam("lang") Language language,
            @PathParam("id") String id,
            @PathParam("unit") String unitId,
            @RestForm @Nullable String text,
            @RestForm boolean masked) {
        UnitId unit = requireModerate(rounds.content(new RoundId(id)), unitId);
        moderation.mask(new RoundId(id), unit, id(text), masked, viewer.name());
        return Answers.seeOther(
                "/" + language.tag() + "/hr/rounds/" + id + "/units/" + unit + "/comments#text-" + text);
    }

    private UnitId requireModerate(RoundContent content, String unitId) {
        UnitId unit = new UnitId(unitId);
        viewer.requireModerate(unit, content.tree());
        return unit;
    }

    private static UUID id(@Nullable String text) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException(noId);
        }
    }

    private static List<Topic> topics(RoundContent content, List<Moderation.Text> texts, Language language) {
        return content.textItems().stream()
                .map(item -> new Topic(
                        item.text().in(language.tag()),
                        texts.stream()
                                .filter(one -> one.item().equals(item.id()))
                                .toList()))
                .filter(topic -> !topic.texts().isEmpty())
                .toList();
    }
}
