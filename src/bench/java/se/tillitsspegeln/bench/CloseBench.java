package se.tillitsspegeln.bench;

import se.tillitsspegeln.bench.Organisation.Taken;

/** The close of a whole region's round: three roles, all questionnaires, in a heap of 256 MB. */
final class CloseBench implements Bench {

    private static final int UNITS = 5_000;
    private static final int FEW = 100_000;
    private static final int MANY = 1_000_000;
    private static final int TENFOLD = 10;

    @Override
    public String name() {
        return "close";
    }

    @Override
    public void run(Table table) throws Exception {
        Taken few = close(UNITS, FEW, "-Xmx256m");
        table.add("close, 5,000 units x 3 roles, 256 MB heap", few.seconds(), "s", "< 3 s");
        Taken many = close(UNITS, MANY, "-Xmx256m");
        add(table, "close after 1,000,000 answers", many, "after 100,000 answers", few, "the same within noise");
        Taken large = close(UNITS * TENFOLD, FEW * TENFOLD, "-Xmx1g");
        add(table, "close, 50,000 units", large, "5,000 units, as many answers", many, "at most 12 times");
    }

    private static void add(Table table, String what, Taken taken, String other, Taken than, String target) {
        table.add(what, taken.seconds(), "s", other, than.seconds(), target);
        table.add(what + ", processor time", taken.processorSeconds(), "s", other, than.processorSeconds(), target);
    }

    private static Taken close(int units, int answers, String heap) throws Exception {
        Organisation region = new Organisation(units, answers);
        try (Running running = region.start(heap)) {
            return region.close(running);
        } finally {
            region.delete();
        }
    }
}
