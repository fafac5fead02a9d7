package se.tillitsspegeln.bench;

/** A quarter of an hour of steady answers: what grows that should not. Only when it is named. */
final class SoakBench implements Bench {

    private static final int MINUTES = Integer.getInteger("bench.soak.minutes", 15);
    private static final int CONNECTIONS = 8;
    private static final int PER_SECOND = 60;
    private static final int WARM_UP_SECONDS = 60;
    private static final int SECONDS_PER_MINUTE = 60;

    private record State(double live, double resident, int threads, int files, double connections) {

        static State of(Running running) throws Exception {
            return new State(
                    running.liveMegabytes(),
                    running.residentMegabytes(),
                    running.threads(),
                    running.openFiles(),
                    running.metric("agroal_active_count") + running.metric("agroal_available_count"));
        }
    }

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public boolean isShort() {
        return false;
    }

    @Override
    public void run(Table table) throws Exception {
        int seconds = MINUTES * SECONDS_PER_MINUTE;
        try (Town town = new Town((seconds + WARM_UP_SECONDS) * PER_SECOND + PER_SECOND * SECONDS_PER_MINUTE)) {
            town.press(CONNECTIONS, WARM_UP_SECONDS, PER_SECOND);
            State start = State.of(town.running());
            Pressing.Result all = town.press(CONNECTIONS, seconds, PER_SECOND);
            State end = State.of(town.running());
            String other = "after a minute";
            table.add(
                    "heap after collecting, after " + MINUTES + " min",
                    end.live(),
                    "MB",
                    other,
                    start.live(),
                    "the same");
            table.add("resident memory", end.resident(), "MB", other, start.resident(), "the same");
            table.add("threads", end.threads(), "", other, start.threads(), "the same");
            table.add("open files", end.files(), "", other, start.files(), "the same");
            table.add("database connections", end.connections(), "", other, start.connections(), "at most 16");
            table.add("answers a second", all.acceptedPerSecond(), "/s", "");
            table.add("refused or broken", all.refused() + all.odd(), "", "0");
            table.add("thanked but not counted, or the other way round", town.lost(), "", "0");
        }
    }
}
