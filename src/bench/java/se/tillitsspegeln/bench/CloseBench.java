package se.tillitsspegeln.bench;

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
        double few = close(UNITS, FEW, "-Xmx256m");
        table.add("close, 5,000 units x 3 roles, 256 MB heap", few, "s", "< 3 s");
        double many = close(UNITS, MANY, "-Xmx256m");
        table.add("close after 1,000,000 answers", many, "s", "after 100,000 answers", few, "the same within noise");
        double large = close(UNITS * TENFOLD, FEW * TENFOLD, "-Xmx1g");
        table.add("close, 50,000 units", large, "s", "5,000 units", many, "at most 12 times");
    }

    private static double close(int units, int answers, String heap) throws Exception {
        Organisation region = new Organisation(units, answers);
        try (Running running = region.start(heap)) {
            return region.close(running);
        } finally {
            region.delete();
        }
    }
}
