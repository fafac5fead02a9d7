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
import se.tillitsspegeln.organisation.Organisation;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.profile.Trend;
import se.tillitsspegeln.profile.Trends;
import se.tillitsspegeln.security.Access;

@Path(ApiPaths.V1 + "/units/{unit}/trend")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles")
class TrendResource {

    private final Trends trends;
    private final Organisation organisation;
    private final Access access;
    private final Conditional conditional;

    TrendResource(Trends trends, Organisation organisation, Access access, Conditional conditional) {
        this.trends = trends;
        this.organisation = organisation;
        this.access = access;
        this.conditional = conditional;
    }

    @GET
    @Operation(
            operationId = "getTrend",
            summary = "How a unit's indices moved from round to round",
            description = "One entry for each closed round in whose tree the unit is and the caller may see it, oldest"
                    + " first. The figures are those of the rounds' profiles; what is hidden there is hidden here. Two"
                    + " indices are compared only if nothing between them has changed what they are the mean of.")
    @APIResponse(
            responseCode = "200",
            description = "The unit's trend",
            content = @Content(schema = @Schema(implementation = TrendJson.class)))
    public Response get(
            @Parameter(description = "The unit's id") @PathParam("unit") String unit, @Context Request request) {
        access.requireReadResults();
        UnitId id = new UnitId(unit);
        Trend trend = trends.of(id, tree -> access.maySee(id, tree));
        if (trend.rounds().isEmpty()) {
            access.requireSee(id, organisation.tree());
        }
        return conditional.answer(request, TrendJson.of(trend));
    }
}
