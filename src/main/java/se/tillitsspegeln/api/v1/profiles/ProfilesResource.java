package se.tillitsspegeln.api.v1.profiles;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tillitsspegeln.api.v1.ApiPaths;
import se.tillitsspegeln.api.v1.Conditional;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.profile.Profiles;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.security.Access;
import se.tillitsspegeln.security.audit.Views;

@Path(ApiPaths.V1 + "/rounds/{id}/units/{unit}/profile")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles")
class ProfilesResource {

    private final Profiles profiles;
    private final Rounds rounds;
    private final Access access;
    private final Conditional conditional;
    private final Views views;

    ProfilesResource(Profiles profiles, Rounds rounds, Access access, Conditional conditional, Views views) {
        this.profiles = profiles;
        this.rounds = rounds;
        this.access = access;
        this.conditional = conditional;
        this.views = views;
    }

    @GET
    @Operation(
            operationId = "getProfile",
            summary = "What a unit shows of a closed round",
            description = "A role, scale or item that too few answered carries its id and the status hidden and nothing"
                    + " else. A release never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The unit's profile",
            content = @Content(schema = @Schema(implementation = ProfileJson.class)))
    public Response get(
            @Parameter(description = "The round's id") @PathParam("id") String id,
            @Parameter(description = "The unit's id in the round's tree") @PathParam("unit") String unit,
            @Context Request request) {
        access.requireReadResults();
        RoundId round = new RoundId(id);
        UnitId unitId = new UnitId(unit);
        RoundContent content = rounds.content(round);
        access.requireSee(unitId, content.tree());
        views.viewed(id, unitId);
        return conditional.answer(request, ProfileJson.of(profiles.of(round, unitId), content));
    }
}
