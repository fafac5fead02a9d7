package se.tillitsspegeln.bench;

import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import se.tillitsspegeln.profile.disclosure.Plan;
import se.tillitsspegeln.profile.disclosure.Tree;

/** The plans of a round with three roles and 46 items: 141 passes over the tree. */
public class PlanBench implements Bench {

    private static final int ROLES = 3;
    private static final int PLANS = 47;
    private static final int K = 5;
    private static final int CHILDREN = 7;
    private static final int MOST_PEOPLE = 12;

    /** What is planned. */
    @State(Scope.Benchmark)
    public static class Round {

        @Param({"5000", "50000"})
        public int units;

        private int[] parents;
        private int[][] valid;

        @Setup
        public void make() {
            Random random = new Random(1);
            parents = new int[units];
            for (int node = 0; node < units; node++) {
                parents[node] = (node - 1) / CHILDREN;
            }
            parents[0] = -1;
            valid = new int[ROLES * PLANS][];
            for (int plan = 0; plan < valid.length; plan++) {
                valid[plan] = random.ints(units, 0, MOST_PEOPLE).toArray();
            }
        }
    }

    @Benchmark
    public void plans(Round round, Blackhole hole) {
        Tree tree = Tree.of(round.parents);
        for (int[] valid : round.valid) {
            hole.consume(Plan.carryUp(tree, valid, K));
        }
    }

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public void run(Table table) throws Exception {
        Jmh.Scores scores = Jmh.run(PlanBench.class);
        double small = scores.millis("plans", "5000");
        table.add("plan, 5,000 units x 3 roles x 46 items", small, "ms", "< 500 ms");
        table.add(
                "plan, 50,000 units",
                scores.millis("plans", "50000"),
                "ms",
                "plan, 5,000 units",
                small,
                "at most 12 times");
    }
}
