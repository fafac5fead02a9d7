package se.tillitsspegeln.bench;

import se.tillitsspegeln.bench.Organisation.Taken;

/** The close of a whole region's round: three roles, all questionnaires, in a heap of 256 MB. */
final class CloseBench implements Bench {

    private static final int UNITS = 5_000;
    private static final int FEW = 100_000;
    private static final int MANY = 1_000_000;
    private static final int TENFOLD = 10;
    private static final int SERVED = 5_000;
    private static final int CONNECTIONS = 8;

    @Override
    public String name() {
        return "close";
    }

    @Override
    public void run(Table table) throws Exception {
        Taken few = close(UNITS, FEW, SERVED, "-Xmx256m");
        table.add("close, 5,000 units x 3 roles, 256 MB heap", few.seconds(), "s", "< 3 s");
        add(table, "close right after a start", close(UNITS, FEW, 0, "-Xmx256m"), "after 5,000 answers", few, "");
        Taken many = close(UNITS, MANY, SERVED, "-Xmx256m");
        add(table, "close after 1,000,000 answers", many, "after 100,000 answers", few, "the same within noise");
        Taken large = close(UNITS * TENFOLD, MANY, SERVED, "-Xmx1g");
        add(table, "close, 50,000 units", large, "5,000 units, as many answers", many, "at most 12 times");
    }

    private static void add(Table table, String what, Taken taken, String other, Taken than, String target) {
        table.add(what, taken.seconds(), "s", other, than.seconds(), target);
        table.add(what + ", processor time", taken.processorSeconds(), "s", other, than.processorSeconds(), target);
    }

    /** @param served so many of the answers are sent to the service that closes, as in life; the others lie there */
    private static Taken close(int units, int answers, int served, String heap) throws Exception {
        Organisation region = new Organisation(units, answers);
        try (Running running = region.start(heap)) {
            if (served > 0) {
                Load.of(running, CONNECTIONS, served, 201, person -> region.respondents()
                        .submission(running, person));
            }
            return region.close(running);
        } finally {
            region.delete();
        }
    }
}
