package se.tillitsspegeln.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What answers carry on their way: over TLS, that the browser is to stay there for a year; that no script may read the
 * cookie in which Quarkus keeps where a login leads, which it forgets to say itself; and where to go on after a login form
 * without its fields.
 */
@ApplicationScoped
class Transport {

    private static final int FIRST = 2_000;
    private static final int OK = 200;
    private static final int FOUND = 302;
    private static final int ELSEWHERE = 308;
    private static final Pattern ASKS = Pattern.compile("/sso|/[^/]+/hr(/.*)?");
    private static final Pattern UNFIT = Pattern.compile("[^!#-+\\--:<-\\[\\]-~]");
    private static final String LOGIN = "/j_security_check";
    private static final String STAY = "max-age=31536000";

    private final String target;

    Transport(@ConfigProperty(name = "quarkus.http.auth.form.location-cookie") String target) {
        this.target = target;
    }

    void register(@Observes Filters filters) {
        filters.register(this::prepare, FIRST);
    }

    private void prepare(RoutingContext exchange) {
        if (ASKS.matcher(exchange.normalizedPath()).matches()
                && UNFIT.matcher(exchange.request().uri()).find()) {
            encode(exchange);
            return;
        }
        if (exchange.request().isSSL()) {
            exchange.response().putHeader("Strict-Transport-Security", STAY);
        }
        exchange.addHeadersEndHandler(done -> hide(exchange));
        if (LOGIN.equals(exchange.normalizedPath())) {
            exchange.addHeadersEndHandler(done -> leadOn(exchange));
        }
        exchange.next();
    }

    /** The address of a page that asks for a login goes into a cookie, and where it does not fit Quarkus never answers. */
    private static void encode(RoutingContext exchange) {
        String query = exchange.request().query();
        String address = exchange.normalizedPath() + (query == null ? "" : "?" + query);
        String fit = UNFIT.matcher(address)
                .replaceAll(sign -> String.format("%%%02X", (int) sign.group().charAt(0)));
        exchange.response()
                .setStatusCode(ELSEWHERE)
                .putHeader("Location", fit)
                .putHeader("Cache-Control", "no-store")
                .end();
    }

    /** A login form without its fields is answered by Quarkus with an empty page. */
    private static void leadOn(RoutingContext exchange) {
        HttpServerResponse response = exchange.response();
        if (response.getStatusCode() == OK) {
            response.setStatusCode(FOUND).putHeader("Location", "/login?error=true");
        }
    }

    private void hide(RoutingContext exchange) {
        Cookie cookie = exchange.request().getCookie(target);
        // one that only came with the request is not set again
        if (cookie instanceof ServerCookie set
                && set.isChanged()
                && exchange.response().getStatusCode() == FOUND) {
            set.setHttpOnly(true);
        }
    }
}
