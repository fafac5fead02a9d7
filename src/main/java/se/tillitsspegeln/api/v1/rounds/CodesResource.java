package se.tillitsspegeln.api.v1.rounds;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.api.v1.Bodies;
import se.tillitsspegeln.round.CodeOrder;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.security.Access;

@Path(RoundsResource.PATH + "/{id}/codes")
@Tag(name = "Rounds")
class CodesResource {

    private final Rounds rounds;
    private final Access access;

    CodesResource(Rounds rounds, Access access) {
        this.rounds = rounds;
        this.access = access;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, CodesCsv.TEXT_CSV})
    @Operation(
            operationId = "issueCodes",
            summary = "Makes access codes",
            description = "They are shown this once and cannot be read again. Only for a draft or an open round.")
    @APIResponse(
            responseCode = "201",
            description = "The codes, as JSON or CSV by Accept",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CodesJson.class)),
                @Content(mediaType = CodesCsv.TEXT_CSV, schema = @Schema(implementation = String.class))
            })
    public Response issue(
            @Parameter(description = "The round's id") @PathParam("id") String id,
            @Nullable List<@Nullable CodeOrderJson> wishes) {
        access.requireManageRounds();
        List<CodeOrder> orders =
                Bodies.requireAll(wishes).stream().map(CodeOrderJson::toOrder).toList();
        CodesJson codes = CodesJson.of(rounds.issueCodes(new RoundId(id), orders));
        return Response.status(Response.Status.CREATED).entity(codes).build();
    }
}
