package se.tillitsspegeln.profile.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import se.tillitsspegeln.profile.disclosure.GeneratedRound.Answer;
import se.tillitsspegeln.profile.disclosure.GeneratedRound.Sheet;

/** Made-up trees, counts and rounds. */
final class Generated {

    private static final int NODES = 10;

    private Generated() {}

    /** A tree of 1 to 10 nodes whose numbers say nothing about who is above whom, and a count per node. */
    record Counted(int[] parent, int[] valid, int k) {

        Tree tree() {
            return Tree.of(parent);
        }

        Plan plan() {
            return Plan.carryUp(tree(), valid, k);
        }

        /** The same with node i called {@code names[i]}; siblings change their order with their numbers. */
        Counted renamed(List<Integer> names) {
            int[] parents = new int[parent.length];
            int[] counts = new int[parent.length];
            for (int node = 0; node < parent.length; node++) {
                parents[names.get(node)] = parent[node] == -1 ? -1 : names.get(parent[node]);
                counts[names.get(node)] = valid[node];
            }
            return new Counted(parents, counts, k);
        }

        @Override
        public String toString() {
            return "parents " + Arrays.toString(parent) + " valid " + Arrays.toString(valid) + " k " + k;
        }
    }

    static Arbitrary<Counted> counted() {
        return Arbitraries.integers().between(1, NODES).flatMap(size -> Combinators.combine(
                        parents(size),
                        Arbitraries.integers().between(0, 9).array(int[].class).ofSize(size),
                        k())
                .as(Counted::new)
                .flatMap(counted -> names(size).map(counted::renamed)));
    }

    static Arbitrary<List<Integer>> names(int size) {
        return Arbitraries.shuffle(IntStream.range(0, size).boxed().toList());
    }

    static Arbitrary<GeneratedRound> rounds() {
        return counted().flatMap(counted -> sheet(counted.valid().length)
                .list()
                .ofMaxSize(70)
                .map(sheets -> new GeneratedRound(counted.tree(), counted.k(), sheets)));
    }

    /** Two or three rounds of the same people, who move between the units of trees that change as well. */
    static Arbitrary<List<GeneratedRound>> severalRounds() {
        return rounds().list().ofMinSize(2).ofMaxSize(3);
    }

    private static Arbitrary<Sheet> sheet(int units) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, units - 1),
                        Arbitraries.integers().between(0, GeneratedRound.ROLES - 1),
                        Arbitraries.of(Answer.VALID, Answer.VALID, Answer.VALID, Answer.NA, Answer.SKIPPED)
                                .list()
                                .ofSize(GeneratedRound.ITEMS))
                .as(Sheet::new);
    }

    private static Arbitrary<Integer> k() {
        return Arbitraries.integers().between(2, 8);
    }

    private static Arbitrary<int[]> parents(int size) {
        return Arbitraries.integers()
                .between(0, Integer.MAX_VALUE)
                .array(int[].class)
                .ofSize(size)
                .map(random -> {
                    int[] parents = new int[size];
                    Arrays.setAll(parents, node -> node == 0 ? -1 : random[node] % node);
                    return parents;
                });
    }
}
