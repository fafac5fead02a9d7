package se.tillitsspegeln.profile.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillitsspegeln.profile.statistics.Counts.alike;
import static se.tillitsspegeln.profile.statistics.Counts.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ScaleFiguresTest {

    private static final PointCounts FIFTEEN = Counts.of(5, 4, 4, 5, 3, 4, 2, 5, 4, 3, 4, 4, 5, 3, 4, 4);

    @Example
    void fifteenOfTwentyAsOnTheWorkedProfile() {
        ScaleFigures figures = scale(new ReleasedItem(FIFTEEN, 20));
        assertThat(figures.n()).isEqualTo(15);
        assertThat(figures.invited()).isEqualTo(20);
        assertThat(figures.index()).isEqualTo(72);
        assertThat(figures.bound()).isNull();
        assertThat(figures.interval()).isEqualTo(new Interval(66, 77));
        assertThat(figures.noInterval()).isNull();
    }

    /** With 1.96 for Student's t it would be 62..81. */
    @Example
    void fifteenOfAHundredHaveTheBandOfStudentsT() {
        assertThat(scale(new ReleasedItem(FIFTEEN, 100)).interval()).isEqualTo(new Interval(61, 82));
    }

    @Example
    void theSmallestNAndItsInvitedCount() {
        ScaleFigures figures = scale(
                new ReleasedItem(alike(5, 3, 14), 30),
                new ReleasedItem(alike(5, 3, 9), 12),
                new ReleasedItem(FIFTEEN, 20));
        assertThat(figures.n()).isEqualTo(9);
        assertThat(figures.invited()).isEqualTo(12);
    }

    @Example
    void halfOfTheItemsAndTwoAreNeeded() {
        assertThat(released(1, 0)).isFalse();
        assertThat(released(1, 1)).isTrue();
        assertThat(released(2, 1)).isFalse();
        assertThat(released(2, 2)).isTrue();
        assertThat(released(3, 1)).isFalse();
        assertThat(released(3, 2)).isTrue();
        assertThat(released(4, 2)).isTrue();
        assertThat(released(5, 2)).isFalse();
        assertThat(released(5, 3)).isTrue();
        assertThat(ScaleFigures.of(List.of())).isEmpty();
    }

    private static boolean released(int items, int shown) {
        List<Optional<ReleasedItem>> all = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            all.add(i < shown ? Optional.of(new ReleasedItem(FIFTEEN, 20)) : Optional.empty());
        }
        return ScaleFigures.of(all).isPresent();
    }

    /** In binary 46/20/4·100 is a little less than 57.5. */
    @Example
    void anExactHalfIsRoundedUp() {
        ReleasedItem item = item(alike(5, 3, 14).plus(alike(5, 4, 6)));
        assertThat(46 / 20.0 / 4 * 100).isLessThan(57.5);
        assertThat(scale(item, item).index()).isEqualTo(58);
    }

    @Example
    void anIndexOfNineIsTooFewForABand() {
        assertThat(scale(new ReleasedItem(alike(5, 3, 9), 12)).noInterval()).isEqualTo(BandAbsence.TOO_FEW);
        assertThat(scale(new ReleasedItem(alike(5, 3, 9), 9)).noInterval()).isEqualTo(BandAbsence.TOO_FEW);
    }

    @Example
    void neverPlusMinusZero() {
        assertThat(scale(new ReleasedItem(FIFTEEN, 15)).noInterval()).isEqualTo(BandAbsence.EVERYONE_ANSWERED);
        assertThat(scale(new ReleasedItem(alike(5, 3, 12), 20)).noInterval()).isEqualTo(BandAbsence.ALL_ALIKE);
        assertThat(scale(new ReleasedItem(alike(5, 3, 12), 20), new ReleasedItem(FIFTEEN, 15))
                        .noInterval())
                .as("not all alike: one of the items was answered by all, differently")
                .isEqualTo(BandAbsence.EVERYONE_ANSWERED);
    }

    /** Twelve who all chose the end look like twelve of whom one did not, in all that is shown. */
    @Example
    void nobodyCanTellThatAllChoseTheEnd() {
        PointCounts nearly = alike(7, 7, 11).plus(Counts.of(7, 6));
        for (boolean mirrored : new boolean[] {false, true}) {
            ScaleFigures all = scale(new ReleasedItem(turned(alike(7, 7, 12), mirrored), 20));
            ScaleFigures most = scale(new ReleasedItem(turned(nearly, mirrored), 20));
            assertThat(all)
                    .usingRecursiveComparison()
                    .ignoringFields("standardError")
                    .isEqualTo(most);
            assertThat(all.interval()).isEqualTo(mirrored ? new Interval(0, 10) : new Interval(90, 100));
        }
    }

    private static PointCounts turned(PointCounts counts, boolean turn) {
        return turn ? counts.reversed() : counts;
    }

    @Example
    void spreadInWordsFromEightAnswers() {
        assertThat(scale(item(alike(5, 3, 7))).spread()).isNull();
        assertThat(scale(item(alike(5, 3, 8))).spread()).isEqualTo(Spread.SIMILAR);
        PointCounts half = Counts.of(5, 3, 3, 3, 3, 4, 4, 4, 4);
        assertThat(scale(item(half)).spread()).as("AD 0.5 is exactly 0.6·5/6").isEqualTo(Spread.SIMILAR);
        assertThat(scale(item(Counts.of(5, 2, 3, 3, 3, 4, 4, 4, 4))).spread()).isEqualTo(Spread.PARTLY);
        assertThat(scale(item(alike(5, 1, 4).plus(alike(5, 5, 4)))).spread()).isEqualTo(Spread.DIFFERENT);
    }

    @Property
    void theIndexIsWithinTheScaleAndItsBand(@ForAll("scales") List<Optional<ReleasedItem>> items) {
        ScaleFigures.of(items).ifPresent(figures -> {
            boolean blunted = figures.n() < 20;
            assertThat(figures.index()).isBetween(blunted ? 10 : 0, blunted ? 90 : 100);
            assertThat(figures.unroundedIndex()).isBetween(blunted ? 10.0 : 0.0, blunted ? 90.0 : 100.0);
            if (figures.interval() != null) {
                assertThat(figures.index())
                        .isBetween(figures.interval().low(), figures.interval().high());
            }
            assertThat(figures.interval() == null).isNotEqualTo(figures.noInterval() == null);
        });
    }

    @Property
    void whatIsThereDependsOnCountsAloneExceptWhereAllAreAlike(@ForAll("scales") List<Optional<ReleasedItem>> items) {
        ScaleFigures.of(items).ifPresent(figures -> {
            boolean everyone = items.stream().flatMap(Optional::stream).allMatch(item -> item.n() == item.invited());
            assertThat(figures.spread() != null).isEqualTo(figures.n() >= 8);
            assertThat(figures.noInterval() == BandAbsence.TOO_FEW).isEqualTo(figures.n() < 10);
            if (figures.n() >= 10 && everyone) {
                assertThat(figures.noInterval()).isEqualTo(BandAbsence.EVERYONE_ANSWERED);
            }
            if (figures.bound() != null) {
                assertThat(figures.noInterval()).isNotEqualTo(BandAbsence.ALL_ALIKE);
            }
        });
    }

    @Property
    void aBandBesideABoundReachesTheEndAndAtLeastTheBound(@ForAll("extreme") ReleasedItem item) {
        ScaleFigures figures = scale(item);
        Assume.that(figures.interval() != null && figures.bound() != null);
        Interval band = Objects.requireNonNull(figures.interval());
        if (figures.bound() == Bound.AT_MOST) {
            assertThat(band.low()).isZero();
            assertThat(band.high()).isGreaterThanOrEqualTo(10);
        } else {
            assertThat(band.low()).isLessThanOrEqualTo(90);
            assertThat(band.high()).isEqualTo(100);
        }
    }

    @Property
    void theBandShrinksWithN(@ForAll("released") ReleasedItem item, @ForAll @IntRange(min = 2, max = 50) int times) {
        Assume.that(item.n() >= 20);
        ScaleFigures few = scale(item);
        ScaleFigures many = scale(new ReleasedItem(Counts.times(item.counts(), times), item.invited() * times));
        Assume.that(few.interval() != null);
        Interval wide = Objects.requireNonNull(few.interval());
        Interval narrow = Objects.requireNonNull(many.interval());
        assertThat(many.standardError()).isLessThan(few.standardError());
        assertThat(narrow.low()).isGreaterThanOrEqualTo(wide.low());
        assertThat(narrow.high()).isLessThanOrEqualTo(wide.high());
    }

    @Property
    void theScaleLiesBetweenItsItems(@ForAll("scales") List<Optional<ReleasedItem>> items) {
        Optional<ScaleFigures> figures = ScaleFigures.of(items).filter(scale -> scale.n() >= 20);
        Assume.that(figures.isPresent());
        double[] indices = items.stream()
                .flatMap(Optional::stream)
                .mapToDouble(item -> item.counts().index().orElseThrow())
                .sorted()
                .toArray();
        assertThat(figures.get().unroundedIndex()).isBetween(indices[0] - 1e-9, indices[indices.length - 1] + 1e-9);
    }

    private static ReleasedItem item(PointCounts counts) {
        return new ReleasedItem(counts, counts.n() + 5);
    }

    @Provide
    Arbitrary<List<Optional<ReleasedItem>>> scales() {
        return Counts.scales();
    }

    @Provide
    Arbitrary<ReleasedItem> released() {
        return Counts.released();
    }

    /** Mostly the lowest point or mostly the highest. */
    @Provide
    Arbitrary<ReleasedItem> extreme() {
        return Combinators.combine(
                        Arbitraries.integers().between(8, 18),
                        Arbitraries.integers().between(1, 7),
                        Arbitraries.of(1, 7))
                .as((many, other, end) -> item(alike(7, end, many).plus(Counts.of(7, other))));
    }
}
