package se.tillitsspegeln.profile.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import se.tillitsspegeln.profile.statistics.Reliability.Alpha;
import se.tillitsspegeln.profile.statistics.Reliability.Group;
import se.tillitsspegeln.profile.statistics.Reliability.Icc;

class ReliabilityTest {

    @Property
    void alphaAgreesWithItsDefinition(@ForAll("sheets") long[][] rows) {
        Sheets.alpha(rows)
                .ifPresentOrElse(
                        alpha -> assertThat(alpha)
                                .isCloseTo(Sheets.alphaByDefinition(rows), offset(1e-9 * Math.max(1, Math.abs(alpha))))
                                .isLessThanOrEqualTo(1 + 1e-12),
                        () -> assertThat(Sheets.alphaByDefinition(rows)).isNotFinite());
    }

    @Example
    void alphaNeedsTwoSheetsTwoItemsAndTotalsThatDiffer() {
        assertThat(Sheets.alpha(new long[][] {{1, 5}})).isEmpty();
        assertThat(Sheets.alpha(new long[][] {{1}, {2}})).isEmpty();
        assertThat(Sheets.alpha(new long[][] {{1, 5}, {5, 1}})).isEmpty();
        assertThat(Sheets.alpha(new long[][] {{1, 2}, {3, 4}})).hasValue(1);
        assertThat(Reliability.alpha(0, new long[0], new long[0][])).isEmpty();
    }

    @Example
    void aNegativeAlphaWarns() {
        assertThat(new Alpha(-0.01).warnsOfWrongKey()).isTrue();
        assertThat(new Alpha(0).warnsOfWrongKey()).isFalse();
    }

    @Example
    void sumsAndProductsMustFitTogether() {
        assertThatThrownBy(() -> Reliability.alpha(3, new long[2], new long[2][3]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Reliability.alpha(3, new long[2], new long[1][2]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void theAgreementOfAScaleIsWithin0And1(
            @ForAll @DoubleRange(max = 20) double variance,
            @ForAll @IntRange(min = 1, max = 12) int items,
            @ForAll @IntRange(min = 2, max = 11) int points) {
        double agreement = Reliability.agreementOfScale(variance, items, points);
        assertThat(agreement).isBetween(0.0, 1.0);
        assertThat(agreement).isGreaterThanOrEqualTo(Reliability.agreement(variance, points) - 1e-12);
    }

    @Property
    void iccAgreesWithItsDefinition(@ForAll("groups") List<List<Integer>> answers) {
        List<List<Integer>> used =
                answers.stream().filter(group -> group.size() >= 2).toList();
        Reliability.icc(answers.stream().map(ReliabilityTest::group).toList())
                .ifPresentOrElse(icc -> check(icc, used), () -> assertThat(used).hasSizeLessThan(2));
    }

    private static void check(Icc icc, List<List<Integer>> groups) {
        double n = groups.stream().mapToInt(List::size).sum();
        double mean =
                groups.stream().mapToDouble(group -> mean(group) * group.size()).sum() / n;
        double between = 0;
        double within = 0;
        double squares = 0;
        for (List<Integer> group : groups) {
            between += group.size() * Math.pow(mean(group) - mean, 2) / (groups.size() - 1);
            within += group.stream()
                            .mapToDouble(x -> Math.pow(x - mean(group), 2))
                            .sum()
                    / (n - groups.size());
            squares += group.size() * group.size();
        }
        double size = (n - squares / n) / (groups.size() - 1);
        assertThat(icc.between()).isCloseTo(between, offset(1e-9));
        assertThat(icc.within()).isCloseTo(within, offset(1e-9));
        assertThat(icc.groupSize()).isCloseTo(size, offset(1e-9));
        assertThat(icc.icc2().isPresent()).isEqualTo(between > 1e-9);
        assertThat(icc.icc1().isPresent()).isEqualTo(between > 1e-9 || within > 1e-9);
        icc.icc1().ifPresent(icc1 -> assertThat(icc1).isLessThanOrEqualTo(1 + 1e-12));
        icc.icc2().ifPresent(icc2 -> assertThat(icc2).isLessThanOrEqualTo(1 + 1e-12));
    }

    /** Means of a third each: equal, but not in binary. */
    @Example
    void equalMeansHaveNoIcc2() {
        Icc icc = Reliability.icc(List.of(group(List.of(1, 1, 2)), group(List.of(1, 1, 1, 1, 2, 2))))
                .orElseThrow();
        assertThat(icc.between()).isZero();
        assertThat(icc.icc2()).isEmpty();
        assertThat(icc.icc1().orElseThrow()).isNegative();
    }

    @Example
    void groupsOfOneAreDropped() {
        Group pair = group(List.of(1, 3));
        assertThat(Reliability.icc(List.of(pair, group(List.of(5))))).isEmpty();
        assertThat(Reliability.icc(List.of(pair, group(List.of(5)), group(List.of()))))
                .isEmpty();
        assertThat(Reliability.icc(List.of(pair, group(List.of(5)), group(List.of(2, 4)))))
                .isEqualTo(Reliability.icc(List.of(pair, group(List.of(2, 4)))));
    }

    private static Group group(List<Integer> answers) {
        return Group.of(Counts.of(7, answers.stream().mapToInt(x -> x).toArray()));
    }

    private static double mean(List<Integer> group) {
        return group.stream().mapToInt(x -> x).average().orElseThrow();
    }

    @Provide
    Arbitrary<List<List<Integer>>> groups() {
        return Arbitraries.integers().between(1, 7).list().ofMaxSize(6).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<long[][]> sheets() {
        return Arbitraries.integers().between(2, 5).flatMap(items -> Arbitraries.longs()
                .between(1, 7)
                .array(long[].class)
                .ofSize(items)
                .array(long[][].class)
                .ofMinSize(2)
                .ofMaxSize(12));
    }
}
