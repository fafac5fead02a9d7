package se.tillitsspegeln.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends answers over plain sockets, a thread for each, so that the sender costs little beside the service. Who is refused comes
 * back later with the same code.
 */
final class Pressing {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int CREATED = 201;
    private static final int BUSY = 503;

    private final Running running;
    private final Respondents people;
    private final Queue<Integer> waiting;

    Pressing(Running running, Respondents people, Queue<Integer> waiting) {
        this.running = running;
        this.people = people;
        this.waiting = waiting;
    }

    /** @param p99Millis of those that were accepted; @param worstRefusalMillis the longest that anybody waited for a no */
    record Result(int accepted, int refused, int odd, double seconds, double p99Millis, double worstRefusalMillis) {

        double acceptedPerSecond() {
            return accepted / seconds;
        }
    }

    /**
     * Presses for so long.
     *
     * @param perSecond calls a second of all connections together; 0 for as many as are answered
     */
    Result press(int connections, double seconds, double perSecond) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        long start = System.nanoTime();
        long end = start + (long) (seconds * NANOS_PER_SECOND);
        long pause = perSecond == 0 ? 0 : (long) (connections / perSecond * NANOS_PER_SECOND);
        try {
            List<Future<One>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(threads.submit(() -> new One().send(end, pause)));
            }
            One sum = new One();
            for (Future<One> one : all) {
                sum.add(one.get());
            }
            double took = (System.nanoTime() - start) / NANOS_PER_SECOND;
            long[] times =
                    sum.times.stream().mapToLong(Long::longValue).sorted().toArray();
            double p99 = times.length == 0 ? 0 : times[times.length * 99 / 100] / NANOS_PER_MILLI;
            return new Result(times.length, sum.refused, sum.odd, took, p99, sum.worstRefusal / NANOS_PER_MILLI);
        } finally {
            threads.shutdownNow();
        }
    }

    /** One connection, opened anew when it breaks. */
    private final class One {

        private final List<Long> times = new ArrayList<>();
        private int refused;
        private int odd;
        private long worstRefusal;

        One send(long end, long pause) throws InterruptedException {
            long next = System.nanoTime();
            while (System.nanoTime() < end) {
                try (Socket socket = new Socket("127.0.0.1", running.port())) {
                    socket.setTcpNoDelay(true);
                    InputStream in = new BufferedInputStream(socket.getInputStream());
                    while (System.nanoTime() < end) {
                        Thread.sleep(Math.max(0, (long) ((next - System.nanoTime()) / NANOS_PER_MILLI)));
                        next = Math.max(next + pause, System.nanoTime() - pause);
                        once(socket, in);
                    }
                } catch (IOException broken) {
                    odd++;
                }
            }
            return this;
        }

        private void once(Socket socket, InputStream in) throws IOException {
            Integer person = waiting.poll();
            if (person == null) {
                throw new IllegalStateException("more codes are needed");
            }
            String body = people.body(person);
            byte[] request =
                    ("POST /api/v1/responses HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: "
                                    + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.ISO_8859_1);
            long start = System.nanoTime();
            socket.getOutputStream().write(request);
            int status = status(in);
            long took = System.nanoTime() - start;
            if (status == CREATED) {
                times.add(took);
            } else if (status == BUSY) {
                refused++;
                worstRefusal = Math.max(worstRefusal, took);
                waiting.add(person);
            } else {
                odd++;
            }
        }

        private void add(One other) {
            times.addAll(other.times);
            refused += other.refused;
            odd += other.odd;
            worstRefusal = Math.max(worstRefusal, other.worstRefusal);
        }
    }

    private static int status(InputStream in) throws IOException {
        String first = line(in);
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        in.skipNBytes(length);
        return Integer.parseInt(first.split(" ")[1]);
    }

    private static String line(InputStream in) throws IOException {
        byte[] bytes = new byte[1024];
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("hung up");
            }
            bytes[length++] = (byte) next;
        }
        return new String(Arrays.copyOf(bytes, length), StandardCharsets.ISO_8859_1).strip();
    }
}
