package se.tillitsspegeln.profile.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import se.tillitsspegeln.profile.disclosure.Generated.Counted;

class PlanPropertiesTest {

    @Property
    void exactlyTheNodesWithEnoughAtOrBelowThemAreShown(@ForAll("counted") Counted counted) {
        Plan plan = counted.plan();
        for (int node = 0; node < counted.valid().length; node++) {
            assertThat(plan.isShown(node)).isEqualTo(subtreeSum(counted, counted.valid(), node) >= counted.k());
        }
    }

    @Property
    void everyBlockHasAtLeastKAndFewerThanKAreLeftOver(@ForAll("counted") Counted counted) {
        Plan plan = counted.plan();
        int[] blocks = new int[counted.valid().length];
        int left = 0;
        for (int node = 0; node < blocks.length; node++) {
            if (plan.blockOf(node) == -1) {
                left += counted.valid()[node];
            } else {
                blocks[plan.blockOf(node)] += counted.valid()[node];
            }
        }
        assertThat(left).isLessThan(counted.k());
        for (int node = 0; node < blocks.length; node++) {
            assertThat(blocks[node] >= counted.k()).isEqualTo(plan.closesBlock(node));
            assertThat(blocks[node] == 0 || blocks[node] >= counted.k()).isTrue();
        }
    }

    @Property
    void peopleAreClosedAtTheirOwnNodeOrOneAboveIt(@ForAll("counted") Counted counted) {
        Plan plan = counted.plan();
        for (int node = 0; node < counted.valid().length; node++) {
            if (plan.blockOf(node) != -1) {
                assertThat(isWithin(counted, node, plan.blockOf(node))).isTrue();
            }
        }
    }

    @Property
    void aNodeShowsTheBlocksClosedAtOrBelowIt(@ForAll("counted") Counted counted) {
        Plan plan = counted.plan();
        long[] sums = plan.shownSums(counted.valid());
        for (int node = 0; node < sums.length; node++) {
            int top = node;
            long expected = IntStream.range(0, sums.length)
                    .filter(at -> plan.blockOf(at) != -1 && isWithin(counted, plan.blockOf(at), top))
                    .map(at -> counted.valid()[at])
                    .sum();
            assertThat(sums[node]).isEqualTo(expected);
        }
    }

    /** Answers are the points; who gave which is shuffled among those of any unit who gave one. */
    @Property
    void shufflingWhoAnsweredWhatLeavesThePlanUnchanged(@ForAll("shuffled") Tuple2<Counted, int[][]> shuffled) {
        Counted counted = shuffled.get1();
        int[] valid = Arrays.stream(shuffled.get2())
                .mapToInt(cells -> Arrays.stream(cells).sum())
                .toArray();
        Plan plan = Plan.carryUp(counted.tree(), valid, counted.k());
        assertThat(blocks(plan, valid.length)).isEqualTo(blocks(counted.plan(), valid.length));
    }

    @Property
    void otherNamesAndAnotherOrderOfSiblingsChangeNothingElse(
            @ForAll("renamed") Tuple2<Counted, List<Integer>> renamed) {
        Counted counted = renamed.get1();
        List<Integer> names = renamed.get2();
        Counted other = counted.renamed(names);
        Plan plan = counted.plan();
        Plan otherPlan = other.plan();
        for (int node = 0; node < names.size(); node++) {
            int block = plan.blockOf(node);
            assertThat(otherPlan.blockOf(names.get(node))).isEqualTo(block == -1 ? -1 : names.get(block));
            assertThat(otherPlan.isShown(names.get(node))).isEqualTo(plan.isShown(node));
            assertThat(otherPlan.sameAsOneChild(names.get(node))).isEqualTo(plan.sameAsOneChild(node));
        }
    }

    @Property
    void manyCellsAreSummedAsEachAlone(@ForAll("counted") Counted counted) {
        int size = counted.valid().length;
        int[][] cells = new int[size][];
        Arrays.setAll(cells, node -> counted.valid()[node] == 0 ? null : new int[] {77, counted.valid()[node], 2, 77});
        int[][] target = new int[size][4];
        Plan plan = counted.plan();
        plan.addShown(cells, 1, 3, target);
        plan.addShown(cells, 1, 3, target);
        long[] first = plan.shownSums(counted.valid());
        long[] second = plan.shownSums(
                Arrays.stream(counted.valid()).map(valid -> valid == 0 ? 0 : 2).toArray());
        for (int node = 0; node < size; node++) {
            assertThat(target[node]).containsExactly(0, (int) first[node], (int) second[node], 0);
        }
    }

    @Property
    void aNodeIsTheSameAsOneChildExactlyIfItsSetIs(@ForAll("counted") Counted counted) {
        Plan plan = counted.plan();
        for (int node = 0; node < counted.valid().length; node++) {
            int top = node;
            boolean same = IntStream.range(0, counted.valid().length)
                    .filter(child -> counted.parent()[child] == top && plan.isShown(child))
                    .anyMatch(child -> shownSet(counted, plan, child).equals(shownSet(counted, plan, top)));
            assertThat(plan.sameAsOneChild(node)).isEqualTo(same);
        }
    }

    @Property
    void theAuditFindsNothingInAnyPlan(@ForAll("counted") Counted counted) {
        int[] shown = Arrays.stream(counted.plan().shownSums(counted.valid()))
                .mapToInt(Math::toIntExact)
                .toArray();
        assertThat(Audit.check(counted.tree(), shown, counted.k())).isEmpty();
    }

    private static List<Integer> shownSet(Counted counted, Plan plan, int top) {
        return IntStream.range(0, counted.valid().length)
                .filter(node -> counted.valid()[node] > 0 && plan.blockOf(node) != -1)
                .filter(node -> isWithin(counted, plan.blockOf(node), top))
                .boxed()
                .toList();
    }

    static long subtreeSum(Counted counted, int[] values, int top) {
        return IntStream.range(0, values.length)
                .filter(node -> isWithin(counted, node, top))
                .mapToLong(node -> values[node])
                .sum();
    }

    static boolean isWithin(Counted counted, int node, int top) {
        int at = node;
        while (at != -1 && at != top) {
            at = counted.parent()[at];
        }
        return at == top;
    }

    private static int[] blocks(Plan plan, int size) {
        return IntStream.range(0, size).map(plan::blockOf).toArray();
    }

    @Provide
    Arbitrary<Counted> counted() {
        return Generated.counted();
    }

    @Provide
    Arbitrary<Tuple2<Counted, List<Integer>>> renamed() {
        return Generated.counted()
                .flatMap(counted -> Generated.names(counted.valid().length).map(names -> Tuple.of(counted, names)));
    }

    @Provide
    Arbitrary<Tuple2<Counted, int[][]>> shuffled() {
        return Generated.counted().flatMap(counted -> Arbitraries.integers()
                .between(0, 4)
                .list()
                .ofSize(Arrays.stream(counted.valid()).sum())
                .map(points -> Tuple.of(counted, tallies(counted, points))));
    }

    /** Per node how many chose each point. */
    private static int[][] tallies(Counted counted, List<Integer> points) {
        int[][] cells = new int[counted.valid().length][5];
        int next = 0;
        for (int node = 0; node < cells.length; node++) {
            for (int i = 0; i < counted.valid()[node]; i++) {
                cells[node][points.get(next++)]++;
            }
        }
        return cells;
    }
}
