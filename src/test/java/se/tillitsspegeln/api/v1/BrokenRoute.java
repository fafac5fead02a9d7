package se.tillitsspegeln.api.v1;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A route that fails as no route of ours should. */
@Path("/api/v1/test-broken")
public class BrokenRoute {

    @GET
    @Operation(hidden = true)
    public String broken() {
        throw new IllegalStateException("select secret from internals");
    }
}
