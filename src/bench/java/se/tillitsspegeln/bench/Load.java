package se.tillitsspegeln.bench;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * What so many connections got out of the service, each sending its next call when the last was answered.
 *
 * @param perSecond answers a second
 * @param p99Millis 99 of 100 calls took at most this long
 * @param cpuMillis what a call took of the service's processors, whatever else the machine did meanwhile
 */
record Load(double perSecond, double p99Millis, double cpuMillis) {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double MILLIS_PER_SECOND = 1e3;
    private static final double NANOS_PER_SECOND = 1e9;

    /** Sends calls 0 to {@code calls - 1}, dealt out to the connections; any other status than the expected one ends it. */
    static Load of(Running running, int connections, int calls, int status, IntFunction<HttpRequest> call)
            throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(connections);
        try {
            double cpu = running.processorSeconds();
            long start = System.nanoTime();
            List<Future<long[]>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(people.submit(caller(running, i, connections, calls, status, call)));
            }
            long[] times = new long[0];
            for (Future<long[]> one : all) {
                long[] more = one.get();
                times = Arrays.copyOf(times, times.length + more.length);
                System.arraycopy(more, 0, times, times.length - more.length, more.length);
            }
            double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
            Arrays.sort(times);
            return new Load(
                    times.length / seconds,
                    times[times.length * 99 / 100] / NANOS_PER_MILLI,
                    (running.processorSeconds() - cpu) * MILLIS_PER_SECOND / times.length);
        } finally {
            people.shutdownNow();
        }
    }

    private static Callable<long[]> caller(
            Running running, int first, int step, int calls, int expected, IntFunction<HttpRequest> call) {
        return () -> {
            long[] times = new long[(calls - first + step - 1) / step];
            for (int i = 0; i < times.length; i++) {
                HttpRequest request = call.apply(first + i * step);
                long start = System.nanoTime();
                HttpResponse<byte[]> answer = running.http().send(request, HttpResponse.BodyHandlers.ofByteArray());
                times[i] = System.nanoTime() - start;
                if (answer.statusCode() != expected) {
                    throw new IllegalStateException("status " + answer.statusCode() + " from " + request.uri());
                }
            }
            return times;
        };
    }
}
