package se.tillitsspegeln.api.v1.rounds;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.profile.Participations;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.security.Access;

@Path(RoundsResource.PATH + "/{id}/participation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rounds")
class ParticipationResource {

    private final Participations participations;
    private final Rounds rounds;
    private final Access access;

    ParticipationResource(Participations participations, Rounds rounds, Access access) {
        this.participations = participations;
        this.rounds = rounds;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "getParticipation",
            summary = "How many have answered",
            description = "Only groups with at least the minimum group size invited; those the caller may see.")
    public ParticipationJson get(@Parameter(description = "The round's id") @PathParam("id") String id) {
        access.requireReadRounds();
        RoundId round = new RoundId(id);
        UnitTree tree = rounds.content(round).tree();
        return ParticipationJson.of(participations.of(round).stream()
                .filter(group -> access.mayKnow(group.unit().id(), tree))
                .toList());
    }
}
