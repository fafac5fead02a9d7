package se.tillitsspegeln.bench;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Profiles of any of 5,000 units, by eight connections at a time, beside one unit's three fields as JSON. */
final class ReadBench implements Bench {

    private static final int UNITS = 5_000;
    private static final int ANSWERS = 300_000;
    private static final int CONNECTIONS = 8;
    private static final int WARM_UP = 250;
    private static final int CALLS = 500;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private record Load(double perSecond, double p99Millis) {}

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
                    profiles.perSecond,
                    "/s",
                    "GET /units/{id}, the same token",
                    least.perSecond,
                    "at least 0.5 times");
            table.add(
                    "profile, 99th percentile",
                    profiles.p99Millis,
                    "ms",
                    "GET /units/{id}, the same token",
                    least.p99Millis,
                    "< 20 ms");
        } finally {
            region.delete();
        }
    }

    private static Load load(Running running, IntFunction<String> path, int calls) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(CONNECTIONS);
        List<Future<long[]>> all = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < CONNECTIONS; i++) {
            all.add(people.submit(caller(running, path, calls, i)));
        }
        long[] times = new long[0];
        for (Future<long[]> one : all) {
            long[] more = one.get();
            times = Arrays.copyOf(times, times.length + more.length);
            System.arraycopy(more, 0, times, times.length - more.length, more.length);
        }
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        people.shutdown();
        Arrays.sort(times);
        return new Load(times.length / seconds, times[times.length * 99 / 100] / NANOS_PER_MILLI);
    }

    private static Callable<long[]> caller(Running running, IntFunction<String> path, int calls, int seed) {
        return () -> {
            Random random = new Random(seed);
            long[] times = new long[calls];
            for (int i = 0; i < calls; i++) {
                HttpRequest request =
                        running.request(path.apply(random.nextInt(UNITS))).build();
                long start = System.nanoTime();
                int status = running.http()
                        .send(request, HttpResponse.BodyHandlers.ofByteArray())
                        .statusCode();
                times[i] = System.nanoTime() - start;
                if (status != 200) {
                    throw new IllegalStateException("status " + status);
                }
            }
            return times;
        };
    }
}
