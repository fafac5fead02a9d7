package se.tillitsspegeln.web.hr;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import se.tillitsspegeln.security.Access;
import se.tillitsspegeln.security.account.Sessions;

/** Ends a login: on the server, where a copied cookie then opens nothing, and in the browser. */
@Path("/{lang:sv|en}/hr/logout")
public class Logout {

    private final SecurityIdentity identity;
    private final Access access;
    private final Sessions sessions;

    Logout(SecurityIdentity identity, Access access, Sessions sessions) {
        this.identity = identity;
        this.access = access;
        this.sessions = sessions;
    }

    @POST
    public Response logOut(@PathParam("lang") String lang) {
        access.session().ifPresent(sessions::end);
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
