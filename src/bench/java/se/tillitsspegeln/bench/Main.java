package se.tillitsspegeln.bench;

import java.util.List;
import java.util.Set;

/** Runs what {@code -Dbench} names (everything by default) and prints one table. */
public final class Main {

    static final List<Bench> ALL = List.of(
            new PlanBench(),
            new StatisticsBench(),
            new CloseBench(),
            new ReadBench(),
            new PagesBench(),
            new ExportBench(),
            new AnswersBench(),
            new FormBench(),
            new OpeningBench(),
            new StartBench(),
            new PressureBench(),
            new SoakBench());

    private Main() {}

    public static void main(String... args) throws Exception {
        String wish = System.getProperty("bench", "all");
        Set<String> wanted = Set.of(wish.split(","));
        Table table = new Table();
        try {
            for (Bench bench : ALL) {
                if (wish.equals("all") && bench.isShort() || wanted.contains(bench.name())) {
                    System.out.println("--- " + bench.name());
                    bench.run(table);
                }
            }
        } finally {
            table.print(System.out);
        }
    }
}
