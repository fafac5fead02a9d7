package se.tillitsspegeln.bench;

import java.io.IOException;

/** What the service does when ten times as much is asked of it as it can do. */
final class PressureBench implements Bench {

    private static final int CODES = 160_000;
    private static final int CONNECTIONS = 8;
    private static final int CROWD = 400;
    private static final int TENFOLD = 10;
    private static final double WARM_UP = 10;
    private static final double STEADY = 15;
    private static final double PRESSED = 45;
    private static final int LONGEST_RECOVERY = 30;
    private static final long SAMPLE_MILLIS = 500;

    private volatile boolean pressed;
    private double largest;
    private double slowestProbe;

    @Override
    public String name() {
        return "pressure";
    }

    @Override
    public void run(Table table) throws Exception {
        try (Town town = new Town(CODES)) {
            town.press(CONNECTIONS, WARM_UP, 0);
            Pressing.Result steady = town.press(CONNECTIONS, STEADY, 0);
            Thread watch = watch(town.running());
            Pressing.Result crowd = town.press(CROWD, PRESSED, TENFOLD * steady.acceptedPerSecond());
            pressed = false;
            watch.join();
            double recovery = recovery(town, steady);
            tell(table, steady, crowd);
            table.add("until a second is as before the pressure", recovery, "s", "seconds");
            table.add("largest resident memory under pressure, -Xmx256m", largest, "MB", "");
            table.add("slowest liveness probe under pressure", slowestProbe, "ms", "< 5,000 ms");
            table.add("thanked but not counted, or the other way round", town.lost(), "", "0");
        }
    }

    private static void tell(Table table, Pressing.Result steady, Pressing.Result crowd) {
        String other = "8 connections";
        double offered = (crowd.accepted() + crowd.refused()) / crowd.seconds();
        table.add("answers offered a second, 400 connections", offered, "/s", other, steady.acceptedPerSecond(), "10");
        table.add("answers accepted a second", crowd.acceptedPerSecond(), "/s", other, steady.acceptedPerSecond(), "");
        table.add("refused a second", crowd.refused() / crowd.seconds(), "/s", "");
        table.add("accepted, 99th percentile", crowd.p99Millis(), "ms", other, steady.p99Millis(), "");
        table.add("longest wait for a refusal", crowd.worstRefusalMillis(), "ms", "");
        table.add("neither accepted nor refused (other status, broken connection)", crowd.odd(), "", "0");
    }

    private static double recovery(Town town, Pressing.Result steady) throws Exception {
        for (int second = 1; second <= LONGEST_RECOVERY; second++) {
            Pressing.Result now = town.press(CONNECTIONS, 1, 0);
            if (now.refused() == 0 && now.p99Millis() <= 2 * steady.p99Millis()) {
                return second;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private Thread watch(Running running) {
        pressed = true;
        Thread thread = new Thread(() -> {
            try {
                while (pressed) {
                    largest = Math.max(largest, running.residentMegabytes());
                    long start = System.nanoTime();
                    running.send("GET", "/q/health/live", "text/plain", "");
                    slowestProbe = Math.max(slowestProbe, (System.nanoTime() - start) / 1e6);
                    Thread.sleep(SAMPLE_MILLIS);
                }
            } catch (IOException | InterruptedException e) {
                slowestProbe = Double.POSITIVE_INFINITY;
            }
        });
        thread.start();
        return thread;
    }
}
