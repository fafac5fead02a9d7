package se.tillitsspegeln.profile.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PointCountsTest {

    @Property
    void theIndexIsWithin0And100(@ForAll("some") PointCounts counts) {
        assertThat(counts.index().orElseThrow()).isBetween(0.0, 100.0);
    }

    @Property
    void reversingTwiceIsNothing(@ForAll("any") PointCounts counts) {
        assertThat(counts.reversed().reversed()).isEqualTo(counts).hasSameHashCodeAs(counts);
    }

    @Property
    void reversingMirrorsTheMeanAndLeavesTheSpread(@ForAll("two") PointCounts counts) {
        PointCounts mirrored = counts.reversed();
        double ends = counts.low() + counts.high();
        assertThat(mirrored.mean().orElseThrow()).isCloseTo(ends - counts.mean().orElseThrow(), offset(1e-12));
        assertThat(mirrored.variance()).isEqualTo(counts.variance());
        assertThat(mirrored.meanAbsoluteDeviation()).isEqualTo(counts.meanAbsoluteDeviation());
        assertThat(mirrored.na()).isEqualTo(counts.na());
    }

    @Property
    void moreOfTheSameLeavesMeanShareAndDeviation(
            @ForAll("two") PointCounts counts, @ForAll @IntRange(min = 1, max = 1000) int times) {
        PointCounts many = Counts.times(counts, times);
        assertThat(many.n()).isEqualTo(times * counts.n());
        assertThat(many.mean()).isEqualTo(counts.mean());
        assertThat(many.favourableShare()).isEqualTo(counts.favourableShare());
        assertThat(many.exactIndex()).isEqualTo(counts.exactIndex());
        assertThat(many.exactDeviation()).isEqualTo(counts.exactDeviation());
    }

    @Property
    void theMeanAbsoluteDeviationIsAtMostHalfTheRangeAndTheStandardDeviation(@ForAll("two") PointCounts counts) {
        double deviation = counts.meanAbsoluteDeviation().orElseThrow();
        assertThat(deviation).isBetween(0.0, (counts.high() - counts.low()) / 2.0);
        assertThat(deviation).isLessThanOrEqualTo(counts.sd().orElseThrow());
    }

    @Property
    void theVarianceIsZeroExactlyIfAllAnswersAreAlike(@ForAll("two") PointCounts counts) {
        long chosen = Arrays.stream(counts.counts()).filter(count -> count > 0).count();
        assertThat(counts.variance().orElseThrow() == 0).isEqualTo(chosen == 1);
    }

    @Property
    void twoGroupsTogetherAreTheirSum(@ForAll("any") PointCounts one, @ForAll("any") PointCounts other) {
        Assume.that(one.high() == other.high());
        PointCounts both = one.plus(other);
        assertThat(both).isEqualTo(other.plus(one));
        assertThat(both.n()).isEqualTo(one.n() + other.n());
        assertThat(both.na()).isEqualTo(one.na() + other.na());
        assertThat(both.sum()).isEqualTo(one.sum() + other.sum());
        assertThat(both.sumOfSquares()).isEqualTo(one.sumOfSquares() + other.sumOfSquares());
    }

    @Example
    void nothingIsAbsentAndNeverZero() {
        PointCounts nobody = new PointCounts(1, 5, new int[5], 7);
        assertThat(nobody.mean()).isEmpty();
        assertThat(nobody.index()).isEmpty();
        assertThat(nobody.favourableShare()).isEmpty();
        PointCounts one = Counts.of(5, 4);
        assertThat(one.variance()).isEmpty();
        assertThat(one.sd()).isEmpty();
        assertThat(one.meanAbsoluteDeviation()).isEmpty();
    }

    @Example
    void theMidpointItselfIsNotFavourable() {
        assertThat(Counts.of(7, 4, 4, 4, 5).favourableShare()).hasValue(0.25);
        assertThat(new PointCounts(1, 4, new int[] {1, 1, 1, 1}, 0).favourableShare())
                .hasValue(0.5);
    }

    @Example
    void cannotBeChangedFromOutside() {
        int[] counts = {1, 2};
        PointCounts given = new PointCounts(1, 2, counts, 0);
        counts[0] = 9;
        given.counts()[1] = 9;
        assertThat(given).isEqualTo(new PointCounts(1, 2, new int[] {1, 2}, 0));
        assertThat(given).isNotEqualTo(new PointCounts(1, 2, new int[] {1, 2}, 1));
    }

    @Example
    void aMillionAnswersDoNotOverflow() {
        PointCounts many = new PointCounts(1, 7, new int[] {50_000_000, 0, 0, 0, 0, 0, 50_000_000}, 0);
        assertThat(many.variance().orElseThrow()).isCloseTo(9, offset(1e-6));
        assertThat(many.meanAbsoluteDeviation()).hasValue(3);
    }

    @Example
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new PointCounts(1, 5, new int[4], 0)).hasMessageContaining("4 counts");
        assertThatThrownBy(() -> new PointCounts(1, 1, new int[1], 0)).hasMessageContaining("1..1");
        assertThatThrownBy(() -> new PointCounts(1, 2, new int[] {-1, 1}, 0)).hasMessageContaining("negative");
        assertThatThrownBy(() -> new PointCounts(1, 2, new int[2], -1)).hasMessageContaining("negative");
        assertThatThrownBy(() -> Counts.of(5, 1).plus(Counts.of(7, 1))).hasMessageContaining("different points");
        PointCounts most = Counts.alike(5, 1, Integer.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(Counts.of(5, 1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new ReleasedItem(Counts.of(5, 1, 1), 1)).hasMessageContaining("2 answers of 1");
    }

    @Provide
    Arbitrary<PointCounts> any() {
        return Counts.any();
    }

    @Provide
    Arbitrary<PointCounts> some() {
        return Counts.atLeast(1);
    }

    @Provide
    Arbitrary<PointCounts> two() {
        return Counts.atLeast(2);
    }
}
