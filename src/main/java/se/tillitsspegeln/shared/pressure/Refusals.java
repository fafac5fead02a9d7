package se.tillitsspegeln.shared.pressure;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Says no, quickly and in the words of the address, and counts it. */
@ApplicationScoped
class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    /** Why a request was refused. */
    enum Reason {
        /** More requests at once than are worked on. */
        REQUESTS,
        /** No memory for another large body. */
        BODIES,
        /** More on one connection than answers were waited for or read; it is hung up on. */
        UNREAD
    }

    private final List<Refusal> kinds;
    private final Clock clock;
    private final MeterRegistry registry;
    private final Map<Reason, Counter> counters = new EnumMap<>(Reason.class);
    private Instant nextLine = Instant.MIN;
    private long sinceLine;

    Refusals(@All List<Refusal> kinds, Clock clock, MeterRegistry registry) {
        this.kinds = kinds;
        this.clock = clock;
        this.registry = registry;
    }

    void register(@Observes StartupEvent event) {
        for (Reason reason : Reason.values()) {
            counters.put(
                    reason,
                    Counter.builder("tillit.refused")
                            .description(
                                    "Requests refused because there was too much to do, by what there was too much of")
                            .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    void refuse(HttpServerRequest request, Reason reason) {
        count(reason);
        String path = Objects.requireNonNullElse(request.path(), "/");
        HttpServerResponse response = request.response();
        response.setStatusCode(Unavailable.STATUS)
                .putHeader("Retry-After", Unavailable.retryAfter())
                .putHeader("Cache-Control", "no-store");
        kinds.stream()
                .filter(kind -> kind.owns(path))
                .findFirst()
                .ifPresentOrElse(kind -> kind.answer(response, path), response::end);
    }

    void count(Reason reason) {
        Objects.requireNonNull(counters.get(reason)).increment();
        note();
    }

    /** A line a minute: a log that fills up would be the next thing to fail. */
    private synchronized void note() {
        sinceLine++;
        Instant now = clock.instant();
        if (now.isAfter(nextLine)) {
            LOG.warnf(
                    "There is more to do than can be done: requests are refused, %d since the last such line",
                    sinceLine);
            sinceLine = 0;
            nextLine = now.plus(BETWEEN_LINES);
        }
    }
}
