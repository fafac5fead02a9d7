package se.tillitsspegeln.profile;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How long closings take and how many rounds wait for theirs; no round and no unit in any label. */
@ApplicationScoped
class ClosingMeters {

    private final MeterRegistry registry;
    private final AtomicInteger waiting = new AtomicInteger();

    ClosingMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("tillit.rounds.closing", waiting, AtomicInteger::get)
                .description("Rounds that take no answers any more and are not released yet")
                .register(registry);
    }

    /** Says how many rounds are being closed or wait to be. */
    void waiting(int rounds) {
        waiting.set(rounds);
    }

    /** One attempt to close ended. */
    void ended(boolean closed, Duration took) {
        Timer.builder("tillit.close")
                .description("Attempts to close a round")
                .tag("outcome", closed ? "closed" : "failed")
                .register(registry)
                .record(took);
    }
}
