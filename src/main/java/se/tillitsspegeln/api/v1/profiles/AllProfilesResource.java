package se.tillitsspegeln.api.v1.profiles;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tillitsspegeln.api.v1.ApiPaths;
import se.tillitsspegeln.api.v1.Conditional;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.profile.Profiles;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.security.Access;
import se.tillitsspegeln.security.audit.Views;

@Path(ApiPaths.V1 + "/rounds/{id}/profiles")
@Produces({AllProfiles.NDJSON, AllProfiles.CSV})
@Tag(name = "Profiles")
class AllProfilesResource {

    private static final List<Variant> FORMATS = Variant.mediaTypes(
                    MediaType.valueOf(AllProfiles.NDJSON), MediaType.valueOf(AllProfiles.CSV))
            .build();

    private final Profiles profiles;
    private final Rounds rounds;
    private final Access access;
    private final Conditional conditional;
    private final ObjectMapper json;
    private final Views views;

    AllProfilesResource(
            Profiles profiles, Rounds rounds, Access access, Conditional conditional, ObjectMapper json, Views views) {
        this.profiles = profiles;
        this.rounds = rounds;
        this.access = access;
        this.conditional = conditional;
        this.json = json;
        this.views = views;
    }

    @GET
    @Operation(
            operationId = "listProfiles",
            summary = "All profiles of a closed round that the caller may see",
            description =
                    "Streamed in the order of the tree, parents first: a profile a line, or CSV with a row per unit,"
                            + " role, scale and item. Texts and gaps are in the lines only. In CSV a name that a spreadsheet would"
                            + " take for a formula stands behind an apostrophe. An answer that breaks off is not whole.")
    @APIResponse(
            responseCode = "200",
            description = "Every profile; nothing is cut",
            content = {
                @Content(mediaType = AllProfiles.NDJSON, schema = @Schema(implementation = ProfileJson.class)),
                @Content(mediaType = AllProfiles.CSV, schema = @Schema(implementation = String.class))
            })
    public Response list(
            @Parameter(description = "The round's id") @PathParam("id") String id, @Context Request request) {
        access.requireReadResults();
        RoundId round = new RoundId(id);
        String revision = profiles.revision(round);
        List<UnitId> visible = visible(rounds.content(round).tree());
        String format = format(request);
        views.exported(id, null, format);
        AllProfiles all =
                new AllProfiles(rounds.content(round), () -> profiles.stream(round, visible), json.writer(), format);
        return conditional.stream(
                request, revision + " " + format + " " + visible, all, AllProfiles.contentType(format));
    }

    private List<UnitId> visible(UnitTree tree) {
        return tree.units().stream()
                .map(Unit::id)
                .filter(unit -> access.maySee(unit, tree))
                .toList();
    }

    private static String format(Request request) {
        Variant wanted = request.selectVariant(FORMATS);
        if (wanted == null) {
            throw new NotAcceptableException();
        }
        return wanted.getMediaType().toString();
    }
}
