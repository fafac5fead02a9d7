package se.tillitsspegeln.web.hr.export;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.export.WholeBodies;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.profile.Profile;
import se.tillitsspegeln.profile.Profiles;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.RoundStatus;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.hr.Answers;
import se.tillitsspegeln.web.hr.Viewer;

/** The released figures of a unit, alone or with everything below it, as a file; streamed, whatever its size. */
@Blocking
@Path("/" + Language.PATTERN + "/hr/rounds/{id: [0-9a-f-]{36}}/units/{unit}/export")
public class ExportPage {

    private final Rounds rounds;
    private final Profiles profiles;
    private final Viewer viewer;
    private final WholeBodies bodies;

    ExportPage(Rounds rounds, Profiles profiles, Viewer viewer, WholeBodies bodies) {
        this.rounds = rounds;
        this.profiles = profiles;
        this.viewer = viewer;
        this.bodies = bodies;
    }

    @GET
    public Response download(
            @PathParam("lang") Language language,
            @PathParam("id") String id,
            @PathParam("unit") String unitId,
            @RestQuery @Nullable String format,
            @RestQuery boolean below) {
        Round round = rounds.require(new RoundId(id));
        if (!round.is(RoundStatus.CLOSED)) {
            return Answers.seeOther("/" + language.tag() + "/hr/rounds/" + id);
        }
        RoundContent content = rounds.content(round.id());
        UnitId unit = new UnitId(unitId);
        FileKind kind = FileKind.of(format);
        viewer.requireExport(id, unit, content.tree(), kind.mediaType());
        List<UnitId> units = below ? below(unit, content.tree()) : List.of(unit);
        return file(kind, language, round, content, units);
    }

    private Response file(FileKind kind, Language language, Round round, RoundContent content, List<UnitId> units) {
        Supplier<Stream<Profile>> all = () -> profiles.stream(round.id(), units);
        StreamingOutput body = kind.body(content, all, round, language);
        String name =
                "tillitsspegeln-" + units.get(0) + "-" + round.id().value().substring(0, 8) + kind.suffix();
        return Response.ok(bodies.of(body), kind.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private List<UnitId> below(UnitId top, UnitTree tree) {
        return tree.units().stream()
                .map(Unit::id)
                .filter(unit -> tree.isWithin(unit, top) && viewer.maySee(unit, tree))
                .toList();
    }
}
