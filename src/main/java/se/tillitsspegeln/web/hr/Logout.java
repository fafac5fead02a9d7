package se.tillitsspegeln.web.hr;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Ends a login by taking the cookie back. */
@Path("/{lang:sv|en}/hr/logout")
public class Logout {

    private final SecurityIdentity identity;

    Logout(SecurityIdentity identity) {
        this.identity = identity;
    }

    @POST
    public Response logOut(@PathParam("lang") String lang) {
        FormAuthenticationMechanism.logout(identity);
        return Response.seeOther(URI.create("/" + lang + "/login?loggedOut=true"))
                .build();
    }

    /** Where a login leads back to when it had run out by the time someone logged out. */
    @GET
    public Response alreadyOut(@PathParam("lang") String lang) {
        return Response.seeOther(URI.create("/" + lang + "/hr")).build();
    }
}
