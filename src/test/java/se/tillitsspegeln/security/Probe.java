package se.tillitsspegeln.security;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Routes behind and beside the lock, for tests. */
@Path("/")
@Produces(MediaType.TEXT_PLAIN)
public class Probe {

    private final Access access;

    Probe(Access access) {
        this.access = access;
    }

    @GET
    @Path("/api/v1/probe")
    @Operation(hidden = true)
    public String api() {
        return describe();
    }

    @POST
    @Path("/api/v1/probe")
    @Operation(hidden = true)
    public String post() {
        return describe();
    }

    @GET
    @Path("/sv/hr/probe")
    @Operation(hidden = true)
    public String page() {
        return describe();
    }

    @GET
    @Path("/en/public-probe")
    @Operation(hidden = true)
    public String open() {
        return "open";
    }

    @GET
    @Path("/en/forgotten-probe")
    @Operation(hidden = true)
    public String forgotten() {
        return describe();
    }

    private String describe() {
        access.requireManageRounds();
        Actor actor = access.current();
        return actor.name() + " " + actor.roles() + " " + actor.scope();
    }
}
