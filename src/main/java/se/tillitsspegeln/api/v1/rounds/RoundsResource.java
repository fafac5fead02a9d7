package se.tillitsspegeln.api.v1.rounds;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.api.v1.ApiPaths;
import se.tillitsspegeln.api.v1.Bodies;
import se.tillitsspegeln.profile.Closing;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.security.Access;

@Path(RoundsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rounds")
class RoundsResource {

    static final String PATH = ApiPaths.V1 + "/rounds";

    private final Rounds rounds;
    private final Closing closing;
    private final Access access;

    RoundsResource(Rounds rounds, Closing closing, Access access) {
        this.rounds = rounds;
        this.closing = closing;
        this.access = access;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createRound", summary = "Makes a round, as a draft")
    @APIResponse(
            responseCode = "201",
            description = "The draft; Location is where it lies",
            content = @Content(schema = @Schema(implementation = RoundJson.class)))
    public Response create(@Nullable NewRoundJson wish) {
        access.requireManageRounds();
        Round round = rounds.create(Bodies.require(wish).toWish());
        return Response.created(path(round)).entity(RoundJson.of(round)).build();
    }

    @GET
    @Operation(operationId = "listRounds", summary = "All rounds, newest first")
    public List<RoundJson> list() {
        access.requireReadRounds();
        return rounds.all().stream().map(RoundJson::of).toList();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getRound", summary = "One round")
    public RoundJson get(@Parameter(description = "The round's id") @PathParam("id") String id) {
        access.requireReadRounds();
        return RoundJson.of(rounds.require(new RoundId(id)));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteRound", summary = "Deletes a draft and the codes made for it")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@Parameter(description = "The round's id") @PathParam("id") String id) {
        access.requireManageRounds();
        rounds.delete(new RoundId(id));
    }

    @POST
    @Path("/{id}/open")
    @Operation(
            operationId = "openRound",
            summary = "Opens a draft",
            description = "Freezes the unit tree, the minimum group size and the questionnaires, and takes answers.")
    public RoundJson open(@Parameter(description = "The round's id") @PathParam("id") String id) {
        access.requireManageRounds();
        return RoundJson.of(rounds.open(new RoundId(id)));
    }

    @POST
    @Path("/{id}/close")
    @Operation(
            operationId = "closeRound",
            summary = "Closes an open round",
            description = "No more answers are taken from here on. The results are made in the background, and the"
                    + " round is then closed by itself. Repeating the call changes nothing.")
    @APIResponse(
            responseCode = "202",
            description = "The round, closing or closed; Location is where to look again",
            content = @Content(schema = @Schema(implementation = RoundJson.class)))
    public Response close(@Parameter(description = "The round's id") @PathParam("id") String id) {
        access.requireManageRounds();
        Round round = closing.close(new RoundId(id));
        return Response.accepted(RoundJson.of(round)).location(path(round)).build();
    }

    private static URI path(Round round) {
        return URI.create(PATH + "/" + round.id());
    }
}
