package se.tillitsspegeln.web.hr;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import se.tillitsspegeln.security.Access;
import se.tillitsspegeln.security.account.Sessions;
import se.tillitsspegeln.security.sso.SsoLogout;

/** Ends a login: on the server, where a copied cookie then opens nothing, and in the browser. */
@Path("/{lang:sv|en}/hr/logout")
public class Logout {

    private final SecurityIdentity identity;
    private final Access access;
    private final Sessions sessions;
    private final SsoLogout sso;

    Logout(SecurityIdentity identity, Access access, Sessions sessions, SsoLogout sso) {
        this.identity = identity;
        this.access = access;
        this.sessions = sessions;
        this.sso = sso;
    }

    /** Whoever came through the organisation's identity provider is logged out there too. */
    @POST
    public Response logOut(@PathParam("lang") String lang, @Context UriInfo address) {
        URI home = URI.create("/" + lang + "/login?loggedOut=true");
        URI next = sso.end(address.getBaseUri().resolve("/sso/out"), lang).orElse(home);
        access.session().ifPresent(this::endByPassword);
        Response.ResponseBuilder answer = Response.seeOther(next);
        return (sso.isOn() ? answer.cookie(SsoDoor.Cookies.gone(SsoDoor.Cookies.SSO)) : answer).build();
    }

    private void endByPassword(String session) {
        sessions.end(session);
        FormAuthenticationMechanism.logout(identity);
    }

    /** Where a login leads back to when it had run out by the time someone logged out. */
    @GET
    public Response alreadyOut(@PathParam("lang") String lang) {
        return Response.seeOther(URI.create("/" + lang + "/hr")).build();
    }
}
