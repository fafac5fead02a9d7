package se.tillitsspegeln.operations;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;

/** Counts requests by how long they took, so that percentiles can be told over all instances together. */
final class Buckets {

    /** Few, because each is a time series per address and status. */
    private static final double[] UP_TO_NANOS = Stream.of(5, 10, 25, 50, 100, 250, 1_000, 5_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    private Buckets() {}

    @Produces
    @Singleton
    static MeterFilter requests() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals("http.server.requests")
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(UP_TO_NANOS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
