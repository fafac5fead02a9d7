package se.tillitsspegeln.api.v1.method;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tillitsspegeln.api.v1.ApiPaths;
import se.tillitsspegeln.profile.Methods;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.security.Access;

@Path(ApiPaths.V1 + "/rounds/{id}/method")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Profiles")
class MethodResource {

    private final Methods methods;
    private final Access access;

    MethodResource(Methods methods, Access access) {
        this.methods = methods;
        this.access = access;
    }

    @GET
    @Operation(
            operationId = "getMethod",
            summary = "How well a closed round measures, and the audit of its release",
            description = "Figures over the whole organisation, per role and scale with at least 100 answers, two"
                    + " decimals. The audit says which blocks the release consists of, in counts alone.")
    public MethodJson get(@Parameter(description = "The round's id") @PathParam("id") String id) {
        access.requireReadRounds();
        return MethodJson.of(methods.of(new RoundId(id)));
    }
}
