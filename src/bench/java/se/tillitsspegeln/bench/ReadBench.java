package se.tillitsspegeln.bench;

import java.util.Random;
import java.util.function.IntFunction;

/** Profiles of any of 5,000 units, by eight connections at a time, beside one unit's three fields as JSON. */
final class ReadBench implements Bench {

    private static final int UNITS = 5_000;
    private static final int ANSWERS = 300_000;
    private static final int CONNECTIONS = 8;
    private static final int WARM_UP = 12_000;
    private static final int CALLS = 12_000;

    @Override
    public String name() {
        return "read";
    }

    @Override
    public void run(Table table) throws Exception {
        Organisation region = new Organisation(UNITS, ANSWERS);
        try (Running running = region.start("-Xmx256m")) {
            region.close(running);
            running.logInWithToken();
            IntFunction<String> trivial = unit -> "/api/v1/units/" + Organisation.unit(unit);
            IntFunction<String> profile = unit -> region.path("/units/" + Organisation.unit(unit) + "/profile");
            load(running, trivial, WARM_UP);
            load(running, profile, WARM_UP);
            Load least = load(running, trivial, CALLS);
            Load profiles = load(running, profile, CALLS);
            table.add(
                    "profiles a second, 8 connections",
                    profiles.perSecond(),
                    "/s",
                    "GET /units/{id}, the same token",
                    least.perSecond(),
                    "at least 0.5 times");
            table.add(
                    "profile, processor time of one",
                    profiles.cpuMillis(),
                    "ms",
                    "GET /units/{id}, the same token",
                    least.cpuMillis(),
                    "-");
            table.add(
                    "profile, 99th percentile",
                    profiles.p99Millis(),
                    "ms",
                    "GET /units/{id}, the same token",
                    least.p99Millis(),
                    "< 20 ms");
        } finally {
            region.delete();
        }
    }

    private static Load load(Running running, IntFunction<String> path, int calls) throws Exception {
        int[] units = new Random(1).ints(calls, 0, UNITS).toArray();
        return Load.of(running, CONNECTIONS, calls, 200, i -> running.request(path.apply(units[i]))
                .build());
    }
}
