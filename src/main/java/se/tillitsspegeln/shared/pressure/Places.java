package se.tillitsspegeln.shared.pressure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The places for requests that are worked on. Whoever finds none free is refused at once, so that those inside are served in
 * good time, memory stays bounded, and threads are left for the probes. A request whose body is still on its way has no
 * place: slow senders keep nobody out.
 */
@ApplicationScoped
class Places {

    /** Before anything is asked of the database. */
    private static final int FIRST = 320;

    private static final String PLACE = Places.class.getName();

    private final Refusals refusals;
    private final MeterRegistry registry;
    private final AtomicInteger taken = new AtomicInteger();
    private final int all;

    Places(Refusals refusals, MeterRegistry registry, PressureConfig config) {
        this.refusals = refusals;
        this.registry = registry;
        all = config.requestsAtOnce();
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, FIRST + 1);
        filters.register(this::admit, FIRST);
        Gauge.builder("tillit.requests.at.work", taken, AtomicInteger::get)
                .description("Requests that are worked on or wait for the database")
                .register(registry);
    }

    private void admit(RoutingContext exchange) {
        if (String.valueOf(exchange.request().path()).startsWith("/q/")) {
            exchange.next();
            return;
        }
        Place place = new Place();
        exchange.put(PLACE, place);
        RequestEnd.of(exchange.request(), place::end);
        if (enter(exchange)) {
            exchange.next();
        }
    }

    /** Of several requests on one connection the next is looked at when what was answered before has left. */
    private void watch(RoutingContext exchange) {
        HttpServerResponse response = exchange.response();
        ConnectionBase connection = (ConnectionBase) exchange.request().connection();
        if (!connection.channel().isActive()) {
            return; // it was hung up on, and nobody waits
        }
        OneConnection.watch(connection, () -> refusals.count(Refusals.Reason.UNREAD));
        if (response.writeQueueFull()) {
            response.drainHandler(gone -> {
                response.drainHandler(null);
                exchange.next();
            });
        } else {
            exchange.next();
        }
    }

    /** Takes a place, or refuses the request. */
    boolean enter(RoutingContext exchange) {
        Place place = exchange.get(PLACE);
        if (place == null || place.take()) {
            return true;
        }
        refusals.refuse(exchange.request(), Refusals.Reason.REQUESTS);
        // what is left of a body is thrown away as it comes, and the connection can be used again
        exchange.request().resume();
        return false;
    }

    /** Takes a place even where none is free, because nobody could refuse the request any more. */
    void enterAnyway(RoutingContext exchange) {
        Place place = exchange.get(PLACE);
        if (place != null) {
            place.takeAnyway();
        }
    }

    /** Gives the place to somebody else for as long as the body is on its way. */
    void stepAside(RoutingContext exchange) {
        Place place = exchange.get(PLACE);
        if (place != null) {
            place.giveBack();
        }
    }

    /** One request's place. It ends with the request, on whatever thread and for whatever reason, and counts once. */
    private final class Place {

        private boolean held;
        private boolean ended;

        synchronized boolean take() {
            if (ended) {
                return true;
            }
            if (taken.incrementAndGet() > all) {
                taken.decrementAndGet();
                return false;
            }
            held = true;
            return true;
        }

        synchronized void takeAnyway() {
            if (!ended) {
                taken.incrementAndGet();
                held = true;
            }
        }

        synchronized void giveBack() {
            if (held) {
                held = false;
                taken.decrementAndGet();
            }
        }

        synchronized void end() {
            ended = true;
            giveBack();
        }
    }
}
