package se.tillitsspegeln.profile.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class ItemFiguresTest {

    @Example
    void fifteenAnswersAsOnTheWorkedProfile() {
        PointCounts counts = Counts.of(5, 4, 4, 5, 3, 4, 2, 5, 4, 3, 4, 4, 5, 3, 4, 4);
        assertThat(ItemFigures.of(new ReleasedItem(counts, 20)))
                .isEqualTo(new ItemFigures(15, 3.867, 0.834, 72, null, 75, null));
    }

    @Example
    void nineAnswersSayOnlyThatTheyAreNine() {
        assertThat(figures(Counts.alike(5, 3, 9))).isEqualTo(new ItemFigures(9, null, null, null, null, null, null));
        assertThat(figures(Counts.alike(5, 3, 10)).index()).isEqualTo(50);
    }

    @Example
    void theDistributionIsOfThoseWhoAnsweredOrDidNotKnow() {
        PointCounts counts = new PointCounts(1, 5, new int[] {4, 0, 4, 4, 8}, 4);
        assertThat(figures(counts).distribution()).isEqualTo(List.of(0.167, 0.0, 0.167, 0.167, 0.333, 0.167));
    }

    @Example
    void nineteenAnswersAreBluntedAndTwentyAreNot() {
        assertThat(figures(Counts.alike(5, 5, 19)).index()).isEqualTo(90);
        assertThat(figures(Counts.alike(5, 5, 19)).bound()).isEqualTo(Bound.AT_LEAST);
        assertThat(figures(Counts.alike(5, 1, 19)).index()).isEqualTo(10);
        assertThat(figures(Counts.alike(5, 1, 19)).bound()).isEqualTo(Bound.AT_MOST);
        assertThat(figures(Counts.alike(5, 5, 20)).index()).isEqualTo(100);
        assertThat(figures(Counts.alike(5, 5, 20)).bound()).isNull();
    }

    @Example
    void anIndexThatRoundsToTheBluntEndHasNoBound() {
        PointCounts tenPerCent = Counts.of(7, 1, 1, 1, 1, 1, 1, 1, 1, 1, 7);
        assertThat(figures(tenPerCent).index()).isEqualTo(10);
        assertThat(figures(tenPerCent).bound()).isNull();
    }

    @Example
    void halvesAreRoundedUp() {
        assertThat(Rounding.toNearestFivePercent(1, 40)).isEqualTo(5);
        assertThat(Rounding.toNearestFivePercent(1, 41)).isEqualTo(0);
        assertThat(Ratio.of(125, 2).roundedHalfUp()).isEqualTo(63);
        assertThat(Rounding.share(1, 2000)).isEqualTo(0.001);
    }

    @Property
    void roundingCountsIsRoundingTheExactFraction(
            @ForAll @LongRange(min = 0, max = 100_000_000) long numerator,
            @ForAll @LongRange(min = 1, max = 100_000) long denominator) {
        assertThat(Rounding.halfUp(numerator, denominator))
                .isEqualTo(Ratio.of(numerator, denominator).roundedHalfUp());
    }

    @Example
    void meanAndDeviationSayNoMoreThanABluntedIndex() {
        ItemFigures unanimous = ItemFigures.of(new ReleasedItem(Counts.alike(7, 7, 12), 20));
        assertThat(unanimous.mean()).isEqualTo(6.4);
        assertThat(unanimous.sd()).isEqualTo(0.512);
        ItemFigures nearly = ItemFigures.of(new ReleasedItem(Counts.of(5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2), 20));
        assertThat(nearly.mean()).isEqualTo(1.4);
        assertThat(nearly.sd()).isEqualTo(0.516);
        ItemFigures inTheMiddle = ItemFigures.of(new ReleasedItem(Counts.alike(7, 4, 12), 20));
        assertThat(inTheMiddle.mean()).isEqualTo(4.0);
        assertThat(inTheMiddle.sd()).isZero();
        ItemFigures many = ItemFigures.of(new ReleasedItem(Counts.alike(7, 7, 20), 30));
        assertThat(many.mean()).isEqualTo(7.0);
        assertThat(many.sd()).isZero();
    }

    @Property
    void whatIsThereDependsOnNAlone(@ForAll("released") ReleasedItem item) {
        ItemFigures figures = ItemFigures.of(item);
        assertThat(figures.mean() != null).isEqualTo(item.n() >= 10);
        assertThat(figures.sd() != null).isEqualTo(item.n() >= 10);
        assertThat(figures.index() != null).isEqualTo(item.n() >= 10);
        assertThat(figures.favourable() != null).isEqualTo(item.n() >= 10);
        assertThat(figures.distribution() != null).isEqualTo(item.n() >= 20);
    }

    @Property
    void theFiguresAgreeWithThePlainDefinitions(@ForAll("twenty") PointCounts counts) {
        ItemFigures figures = figures(counts);
        double[] answers = answers(counts);
        double mean = Arrays.stream(answers).average().orElseThrow();
        double squares =
                Arrays.stream(answers).map(x -> (x - mean) * (x - mean)).sum();
        assertThat(figures.mean()).isCloseTo(mean, offset(0.000501));
        assertThat(figures.sd()).isCloseTo(Math.sqrt(squares / (answers.length - 1)), offset(0.000501));
        assertThat(Objects.requireNonNull(figures.index()).doubleValue())
                .isCloseTo((mean - 1) / (counts.high() - 1) * 100, offset(0.500001));
        double above = Arrays.stream(answers)
                .filter(x -> x > (1 + counts.high()) / 2.0)
                .count();
        int favourable = Objects.requireNonNull(figures.favourable());
        assertThat((double) favourable).isCloseTo(100 * above / answers.length, offset(2.500001));
        assertThat(favourable % 5).isZero();
        List<Double> distribution = Objects.requireNonNull(figures.distribution());
        assertThat(distribution).hasSize(counts.points() + 1);
        assertThat(distribution.stream().mapToDouble(share -> share).sum()).isCloseTo(1, offset(0.005));
    }

    private static double[] answers(PointCounts counts) {
        double[] answers = new double[counts.n()];
        int next = 0;
        for (int i = 0; i < counts.points(); i++) {
            Arrays.fill(answers, next, next += counts.counts()[i], 1 + i);
        }
        return answers;
    }

    private static ItemFigures figures(PointCounts counts) {
        return ItemFigures.of(new ReleasedItem(counts, counts.n() + 5));
    }

    @Provide
    Arbitrary<ReleasedItem> released() {
        return Counts.released();
    }

    @Provide
    Arbitrary<PointCounts> twenty() {
        return Counts.atLeast(20);
    }
}
