package se.tillitsspegeln.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What answers carry on their way: over TLS, that the browser is to stay there for a year; and that no script may read the
 * cookie in which Quarkus keeps where a login leads, which it forgets to say itself.
 */
@ApplicationScoped
class Transport {

    private static final int FIRST = 2_000;
    private static final int FOUND = 302;
    private static final String STAY = "max-age=31536000";

    private final String target;

    Transport(@ConfigProperty(name = "quarkus.http.auth.form.location-cookie") String target) {
        this.target = target;
    }

    void register(@Observes Filters filters) {
        filters.register(this::prepare, FIRST);
    }

    private void prepare(RoutingContext exchange) {
        if (exchange.request().isSSL()) {
            exchange.response().putHeader("Strict-Transport-Security", STAY);
        }
        exchange.addHeadersEndHandler(done -> hide(exchange));
        exchange.next();
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
