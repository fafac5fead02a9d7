package se.tillitsspegeln.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.shared.ProblemType;

/**
 * Refuses whatever another site makes a visitor's browser send, before anything else looks at it. The CSRF token of the
 * forms does not cover two cases: the login form, which Quarkus takes before any resource ({@code SameSite} guards
 * cookies that are sent, not the one that a login sets, so that a foreign page could log a visitor into an account of its
 * own), and calls of the API by a browser that remembers a Basic password.
 *
 * <p>Browsers say themselves where a request comes from, and a page cannot forge it: {@code Sec-Fetch-Site} over TLS and
 * on localhost, {@code Origin} otherwise. Programs say nothing and are let through: no visitor is deceived. An
 * {@code Origin} of {@code null} says nothing either; it is what our own forms send without TLS under a strict referrer
 * policy.
 */
@ApplicationScoped
class ForeignSite {

    private static final int BEFORE_AUTHENTICATION = 1000;
    private static final Set<HttpMethod> HARMLESS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final String TEXT = "This was sent from another site and was not carried out.";
    /** No page is built for what was not asked for, but whoever was deceived is told in the language read here. */
    private static final String FOR_PEOPLE = "Detta skickades från en annan webbplats och utfördes inte.\n" + TEXT;

    private static final ProblemType FOREIGN = new ProblemType("foreign-site", 403, "Sent from another site");

    private final ObjectMapper json;

    ForeignSite(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_AUTHENTICATION);
    }

    private void check(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (HARMLESS.contains(request.method()) || isOwn(request)) {
            exchange.next();
        } else if (String.valueOf(request.path()).startsWith("/api/")) {
            ApiRefusal.send(exchange, json, FOREIGN, TEXT);
        } else {
            exchange.response()
                    .setStatusCode(403)
                    .putHeader("Content-Type", "text/plain;charset=utf-8")
                    .end(FOR_PEOPLE);
        }
    }

    private static boolean isOwn(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin == null
                || origin.equals("null")
                || String.valueOf(request.authority()).equals(authority(origin));
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
