package se.tillitsspegeln.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import se.tillitsspegeln.profile.statistics.ItemFigures;
import se.tillitsspegeln.profile.statistics.PointCounts;
import se.tillitsspegeln.profile.statistics.ReleasedItem;
import se.tillitsspegeln.profile.statistics.ScaleFigures;

/** The figures of one role's profile: 46 items of five points in scales of four. */
public class StatisticsBench implements Bench {

    private static final int ITEMS = 46;
    private static final int POINTS = 5;
    private static final int SCALE = 4;
    private static final int MOST = 20;

    /** What was answered. */
    @State(Scope.Benchmark)
    public static class Role {

        private final List<ReleasedItem> items = new ArrayList<>();

        @Setup
        public void make() {
            Random random = new Random(1);
            for (int i = 0; i < ITEMS; i++) {
                int[] counts = random.ints(POINTS, 1, MOST).toArray();
                items.add(new ReleasedItem(new PointCounts(1, POINTS, counts, 2), POINTS * MOST + 2));
            }
        }
    }

    @Benchmark
    public void figures(Role role, Blackhole hole) {
        role.items.forEach(item -> hole.consume(ItemFigures.of(item)));
        for (int from = 0; from + SCALE <= ITEMS; from += SCALE) {
            hole.consume(ScaleFigures.of(role.items.subList(from, from + SCALE).stream()
                    .map(Optional::of)
                    .toList()));
        }
    }

    /** The least that any figures need: every count looked at once. */
    @Benchmark
    public void sums(Role role, Blackhole hole) {
        role.items.forEach(item -> hole.consume(item.counts().sum()));
    }

    @Override
    public String name() {
        return "statistics";
    }

    @Override
    public void run(Table table) throws Exception {
        Jmh.Scores scores = Jmh.run(StatisticsBench.class);
        table.add(
                "figures of one role, 46 items and 11 scales",
                scores.millis("figures"),
                "ms",
                "adding up the same counts",
                scores.millis("sums"),
                "");
    }
}
