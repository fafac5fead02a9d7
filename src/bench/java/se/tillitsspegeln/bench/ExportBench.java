package se.tillitsspegeln.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All profiles of 5,000 units as CSV: when it starts, how long it takes, and what it holds on to meanwhile. */
final class ExportBench implements Bench {

    private static final int UNITS = 5_000;
    private static final int ANSWERS = 300_000;
    private static final int LOOKS = 4;
    private static final int BUFFER = 65_536;
    private static final long BETWEEN_MILLIS = 300;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double BYTES_PER_MEGABYTE = 1 << 20;

    @Override
    public String name() {
        return "export";
    }

    @Override
    public void run(Table table) throws Exception {
        Organisation region = new Organisation(UNITS, ANSWERS);
        try (Running running = region.start("-Xmx256m")) {
            region.close(running);
            running.logInWithToken();
            long start = System.nanoTime();
            double first;
            double bytes = 0;
            try (InputStream csv = csv(running, region)) {
                csv.read();
                first = (System.nanoTime() - start) / NANOS_PER_SECOND;
                bytes = 1 + rest(csv, Long.MAX_VALUE);
            }
            double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
            table.add("CSV of 5,000 profiles, first byte", first, "s", "all of it", seconds, "< 1 s");
            table.add("CSV of 5,000 profiles, size", bytes / BYTES_PER_MEGABYTE, "MB", "");
            table.add("CSV of 5,000 profiles, extra live heap", heap(running, region), "MB", "<= 64 MB");
        } finally {
            region.delete();
        }
    }

    /** What is alive, beside before, while the export is under way: at most of a few looks. */
    private static double heap(Running running, Organisation region) throws Exception {
        double before = live(running);
        double most = 0;
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try (InputStream csv = csv(running, region)) {
            csv.read();
            for (int i = 0; i < LOOKS; i++) {
                Future<Long> some = reader.submit(() -> rest(csv, BUFFER * 32L));
                Thread.sleep(BETWEEN_MILLIS);
                most = Math.max(most, live(running) - before);
                some.get();
            }
        } finally {
            reader.shutdown();
        }
        return most;
    }

    private static InputStream csv(Running running, Organisation region) throws IOException, InterruptedException {
        return running.http()
                .send(
                        running.request(region.path("/profiles"))
                                .header("Accept", "text/csv")
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    private static long rest(InputStream csv, long most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long all = 0;
        int read = csv.read(buffer);
        while (read >= 0 && all < most) {
            all += read;
            read = csv.read(buffer);
        }
        return all;
    }

    /** The last line of a class histogram, which collects first, is what is alive. */
    private static double live(Running running) throws IOException {
        Process histogram = new ProcessBuilder("jcmd", String.valueOf(running.pid()), "GC.class_histogram").start();
        String[] lines =
                new String(histogram.getInputStream().readAllBytes()).strip().split("\n");
        String[] total = lines[lines.length - 1].strip().split("\\s+");
        return Long.parseLong(total[2]) / BYTES_PER_MEGABYTE;
    }
}
