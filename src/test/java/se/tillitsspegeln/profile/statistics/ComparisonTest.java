package se.tillitsspegeln.profile.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.tillitsspegeln.profile.statistics.Comparison.Difference;

class ComparisonTest {

    @Example
    void aChangeOfFiveIsLargerThanChanceWhereTheErrorsAreSmall() {
        assertThat(Comparison.change(figures(60, 1), figures(65, 1))).contains(new Difference(5, true));
        assertThat(Comparison.change(figures(65, 1), figures(60, 1))).contains(new Difference(-5, true));
        assertThat(Comparison.change(figures(60, 1), figures(64.9, 1))).contains(new Difference(5, false));
    }

    /** 1.96·√(3²+4²) = 9.8. */
    @Example
    void theErrorsOfBothCount() {
        assertThat(Comparison.change(figures(60, 3), figures(69.7, 4))
                        .orElseThrow()
                        .largerThanChance())
                .isFalse();
        assertThat(Comparison.change(figures(60, 3), figures(69.8, 4))
                        .orElseThrow()
                        .largerThanChance())
                .isTrue();
    }

    @Example
    void aGapIsTen() {
        assertThat(Comparison.gap(figures(60, 1), figures(69.9, 1))).contains(new Difference(10, false));
        assertThat(Comparison.gap(figures(60, 1), figures(70, 1))).contains(new Difference(10, true));
        assertThat(Comparison.gap(figures(60, 4), figures(71, 4)).orElseThrow().largerThanChance())
                .isFalse();
    }

    /** 49/3 − 34/3 is a little less than five in binary. */
    @Example
    void aDifferenceExactlyAtTheLimitReachesIt() {
        assertThat(49 / 3.0 - 34 / 3.0).isLessThan(5);
        assertThat(Comparison.change(figures(34 / 3.0, 1), figures(49 / 3.0, 1))
                        .orElseThrow()
                        .largerThanChance())
                .isTrue();
    }

    @Example
    void withoutABandThereIsNoComparison() {
        ScaleFigures everyone = Counts.scale(new ReleasedItem(Counts.alike(5, 5, 30), 30));
        assertThat(everyone.interval()).isNull();
        assertThat(Comparison.change(everyone, figures(20, 1))).isEmpty();
        assertThat(Comparison.gap(figures(20, 1), everyone)).isEmpty();
    }

    @Example
    void aChangeGivesBackNothingThatWasBlunted() {
        ScaleFigures end = Counts.scale(new ReleasedItem(Counts.alike(5, 5, 12), 20));
        ScaleFigures near = Counts.scale(new ReleasedItem(Counts.alike(5, 5, 8).plus(Counts.alike(5, 4, 4)), 20));
        assertThat(Comparison.change(near, end)).contains(new Difference(0, false));
    }

    @Example
    void theTwoLargestGapsAreNamed() {
        Map<String, Difference> gaps = new LinkedHashMap<>();
        gaps.put("small", new Difference(11, true));
        gaps.put("chance", new Difference(40, false));
        gaps.put("large", new Difference(-20, true));
        gaps.put("as large", new Difference(20, true));
        assertThat(Comparison.gapsToName(gaps)).isEqualTo(List.of("large", "as large"));
    }

    @Property
    void theOtherWayRoundIsTheOtherWayRound(
            @ForAll("released") ReleasedItem one, @ForAll("released") ReleasedItem two) {
        Optional<Difference> there = Comparison.change(Counts.scale(one), Counts.scale(two));
        Optional<Difference> back = Comparison.change(Counts.scale(two), Counts.scale(one));
        assertThat(back).isEqualTo(there.map(change -> new Difference(-change.points(), change.largerThanChance())));
    }

    private static ScaleFigures figures(double index, double error) {
        Interval interval = Interval.around(index, 2 * error);
        return new ScaleFigures(50, 90, (int) Math.round(index), null, interval, null, null, index, error);
    }

    @Provide
    Arbitrary<ReleasedItem> released() {
        return Counts.released();
    }
}
