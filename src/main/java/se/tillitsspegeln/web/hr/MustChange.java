package se.tillitsspegeln.web.hr;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import se.tillitsspegeln.security.Access;

/**
 * Leads whoever has a first password to the page where it is changed. Where this filter were missing, {@link Access} would
 * still refuse with 403.
 */
class MustChange {

    private static final Pattern PAGE = Pattern.compile("/(sv|en)/hr(?!/password$|/logout$)(/.*)?");

    private final Access access;

    MustChange(Access access) {
        this.access = access;
    }

    @ServerRequestFilter
    Optional<Response> lead(ContainerRequestContext request) {
        Matcher page = PAGE.matcher(request.getUriInfo().getPath());
        if (!page.matches() || !access.mustChangePassword()) {
            return Optional.empty();
        }
        URI change = URI.create("/" + page.group(1) + "/hr/password");
        return Optional.of(Response.seeOther(change).build());
    }
}
