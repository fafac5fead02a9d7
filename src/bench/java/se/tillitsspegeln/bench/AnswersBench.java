package se.tillitsspegeln.bench;

/**
 * Answers over REST by sixteen connections, beside plain JDBC that spends as many codes and rewrites as many tallies in this
 * process.
 */
final class AnswersBench implements Bench {

    private static final int CODES = 240_000;
    private static final int CALLS = 20_000;
    private static final int UNITS = 500;
    private static final int CONNECTIONS = 16;
    private static final int MORE_CONNECTIONS = 32;
    private static final double WARM_UP = 30;
    private static final double SECONDS = 15;
    private static final String PLAIN = "plain JDBC in one process, 16 threads";

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public void run(Table table) throws Exception {
        boolean embedded = !"postgresql".equals(System.getProperty("bench.database"));
        double plain = PlainJdbc.perSecond(UNITS, CONNECTIONS, SECONDS);
        if (embedded) {
            double durable = PlainJdbc.durablePerSecond(UNITS, CONNECTIONS, SECONDS / 2);
            table.add("plain JDBC that waits for the disk, 16 threads", durable, "/s", PLAIN, plain, "-");
        }
        double spread;
        try (Town town = new Town(CODES, UNITS, UNITS)) {
            town.press(CONNECTIONS, WARM_UP, 0);
            Pressing.Result all = town.press(CONNECTIONS, SECONDS, 0);
            spread = all.acceptedPerSecond();
            table.add("answers a second, 16 connections, 500 units", spread, "/s", PLAIN, plain, "at least 0.6 times");
            table.add(
                    "answers a second, 16 connections, 500 units",
                    spread,
                    "/s",
                    "GET /q/health/live, as many connections",
                    least(town.running()),
                    "-");
            table.add("answer, 99th percentile", all.p99Millis(), "ms", "< 50 ms");
            Pressing.Result more = town.press(MORE_CONNECTIONS, SECONDS, 0);
            table.add(
                    "answers a second, 32 connections, 500 units",
                    more.acceptedPerSecond(),
                    "/s",
                    PLAIN,
                    plain,
                    "at least 0.6 times");
            table.add("answer, 32 connections, 99th percentile", more.p99Millis(), "ms", "-");
            table.add("refused or broken", all.refused() + all.odd() + more.refused() + more.odd(), "", "0");
            table.add("thanked but not counted, or the other way round", town.lost(), "", "0");
            table.add("resident memory, -Xmx256m", town.running().residentMegabytes(), "MB", "<= 300 MB");
            if (embedded) {
                table.add("H2 file while running", town.fileMegabytes(), "MB", "<= 1,000 MB");
                town.stop();
                table.add("H2 file after a clean stop", town.fileMegabytes(), "MB", "<= 200 MB");
            }
        }
        try (Town town = new Town(CODES, UNITS, 1)) {
            town.press(CONNECTIONS, WARM_UP, 0);
            double one = town.press(CONNECTIONS, SECONDS, 0).acceptedPerSecond();
            table.add(
                    "answers a second, all from one unit",
                    one,
                    "/s",
                    "spread over 500 units",
                    spread,
                    "at least 0.8 times");
        }
    }

    /** What a call costs at least that asks nothing of the database, with the load on the same machine. */
    private static double least(Running running) throws Exception {
        return Load.of(running, CONNECTIONS, CALLS, 200, i -> running.request("/q/health/live")
                        .build())
                .perSecond();
    }
}
