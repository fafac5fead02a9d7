package se.tillitsspegeln.profile.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Counts of points for tests: of given answers, and made up. */
final class Counts {

    private Counts() {}

    /** The answers of a group on 1..high. */
    static PointCounts of(int high, int... answers) {
        int[] counts = new int[high];
        for (int answer : answers) {
            counts[answer - 1]++;
        }
        return new PointCounts(1, high, counts, 0);
    }

    /** {@code times} people who all chose the same. */
    static PointCounts alike(int high, int answer, int times) {
        return times(of(high, answer), times);
    }

    static PointCounts times(PointCounts counts, int times) {
        int[] many = counts.counts();
        for (int i = 0; i < many.length; i++) {
            many[i] *= times;
        }
        return new PointCounts(counts.low(), counts.high(), many, counts.na() * times);
    }

    static ScaleFigures scale(ReleasedItem... items) {
        return ScaleFigures.of(Stream.of(items).map(Optional::of).toList()).orElseThrow();
    }

    /** Five or seven points, each chosen by 0 to 9; and very lopsided ones. */
    static Arbitrary<PointCounts> any() {
        Arbitrary<Integer> count = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 9)), Tuple.of(2, Arbitraries.of(0, 15)));
        Arbitrary<Integer> na = Arbitraries.integers().between(0, 5);
        return Arbitraries.of(5, 7)
                .flatMap(high -> Combinators.combine(count.array(int[].class).ofSize(high), na)
                        .as((counts, notKnown) -> new PointCounts(1, high, counts, notKnown)))
                .withoutEdgeCases();
    }

    static Arbitrary<PointCounts> atLeast(int n) {
        return any().filter(counts -> counts.n() >= n);
    }

    /** Released items of at least five answers, with up to 20 invited who did not answer. */
    static Arbitrary<ReleasedItem> released() {
        return Combinators.combine(atLeast(5), Arbitraries.integers().between(0, 20))
                .as((counts, silent) -> new ReleasedItem(counts, counts.n() + silent))
                .withoutEdgeCases();
    }

    static Arbitrary<List<Optional<ReleasedItem>>> scales() {
        return released().optional(0.8).list().ofMaxSize(5).withoutEdgeCases();
    }
}
