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
 * Leads whoever the identity provider let in, but whose account gives no role here, to the page that says whom to ask. Where
 * this filter were missing, {@link Access} would still refuse with 403.
 */
class NoRole {

    private static final Pattern PAGE = Pattern.compile("/(sv|en)/hr(?!/no-role$|/logout$)(/.*)?");

    private final Access access;

    NoRole(Access access) {
        this.access = access;
    }

    @ServerRequestFilter
    Optional<Response> lead(ContainerRequestContext request) {
        Matcher page = PAGE.matcher(request.getUriInfo().getPath());
        if (!page.matches() || access.refusal().isEmpty()) {
            return Optional.empty();
        }
        URI told = URI.create("/" + page.group(1) + "/hr/no-role");
        return Optional.of(Response.seeOther(told).build());
    }
}
