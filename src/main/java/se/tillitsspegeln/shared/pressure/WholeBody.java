package se.tillitsspegeln.shared.pressure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Waits for a request's body without a thread, and lets the request go on when all of it is there. Left to itself the
 * framework waits for it with a worker thread, so that two hundred slow senders bring the service to a standstill.
 */
@ApplicationScoped
public class WholeBody {

    /** An ordinary answer is smaller, and is taken however many large ones lie about. */
    private static final int SMALL = 8 * 1024;

    private final Places places;
    private final Refusals refusals;
    private final AtomicLong inMemory = new AtomicLong();
    private final long mostInMemory;

    WholeBody(Places places, Refusals refusals, PressureConfig config) {
        this.places = places;
        this.refusals = refusals;
        mostInMemory = Runtime.getRuntime().maxMemory() / config.heapForBodies();
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("tillit.bodies", inMemory, AtomicLong::get)
                .baseUnit("bytes")
                .description("Bodies in memory from people without an account, those on their way included")
                .register(registry);
    }

    /**
     * Reads the body of somebody who was let in with an account and goes on with the request.
     *
     * @param limit bytes that are taken at most
     * @param tooLarge answers a request whose body is larger
     */
    public void read(RoutingContext exchange, long limit, Runnable tooLarge) {
        begin(exchange, limit, Long.MAX_VALUE, tooLarge);
    }

    /** As {@link #read}, of anybody; refuses those that are not small while many large ones lie in memory. */
    public void readFromAnybody(RoutingContext exchange, long limit, Runnable tooLarge) {
        begin(exchange, limit, mostInMemory, tooLarge);
    }

    /** Leaves the body to somebody else who waits for it without a thread. */
    public void leave(RoutingContext exchange) {
        places.stepAside(exchange);
        exchange.request().end().onSuccess(whole -> places.enterAnyway(exchange));
        exchange.next();
    }

    private void begin(RoutingContext exchange, long limit, long room, Runnable tooLarge) {
        if (hasBody(exchange.request())) {
            new Reading(exchange, limit, room, tooLarge).begin();
        } else {
            exchange.next();
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return request.getHeader("Transfer-Encoding") != null || length != null && !length.equals("0");
    }

    /** One body on its way. Everything but the end of the request happens on the connection's event loop. */
    private final class Reading {

        private final RoutingContext exchange;
        private final HttpServerRequest request;
        private final long limit;
        private final long room;
        private final Runnable tooLarge;
        private final Buffer whole = Buffer.buffer();
        private final AtomicLong held = new AtomicLong();

        Reading(RoutingContext exchange, long limit, long room, Runnable tooLarge) {
            this.exchange = exchange;
            this.request = exchange.request();
            this.limit = limit;
            this.room = room;
            this.tooLarge = tooLarge;
        }

        void begin() {
            places.stepAside(exchange);
            RequestEnd.of(request, () -> inMemory.addAndGet(-held.getAndSet(0)));
            if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
                request.response().writeContinue();
            }
            request.handler(this::take);
            request.endHandler(end -> goOn());
            request.resume();
        }

        private void take(Buffer part) {
            if (request.response().ended()) {
                return;
            }
            whole.appendBuffer(part);
            if (room < Long.MAX_VALUE) {
                held.addAndGet(part.length());
                inMemory.addAndGet(part.length());
            }
            if (whole.length() > limit) {
                tooLarge.run();
            } else if (inMemory.get() > room && whole.length() > SMALL) {
                // the rest is thrown away as it comes
                refusals.refuse(request, Refusals.Reason.BODIES);
            }
        }

        private void goOn() {
            if (!request.response().ended() && places.enter(exchange)) {
                ((RoutingContextInternal) exchange).setBody(whole);
                exchange.next();
            }
        }
    }
}
