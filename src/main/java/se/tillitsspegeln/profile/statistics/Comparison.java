package se.tillitsspegeln.profile.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether two indices differ by more than chance. Both need a band; without one there is no comparison. Decided on
 * unrounded indices, blunted as the shown ones are; the difference that is told is the one of the shown indices, so
 * that it agrees with what stands beside it and gives back nothing that was blunted.
 */
public final class Comparison {

    private static final double TWO_SIDED_95 = 1.96;
    private static final double LEAST_CHANGE = 5;
    private static final double LEAST_GAP = 10;
    private static final int GAPS_NAMED = 2;
    /** Differences that are exactly at a limit reach it, whatever their last binary digit. */
    private static final double TIE = 1e-9;

    private Comparison() {}

    /**
     * A difference between two indices.
     *
     * @param points the second shown index minus the first, −100..100
     * @param largerThanChance whether it is worth a word
     */
    public record Difference(int points, boolean largerThanChance) {}

    /** From an earlier figure to a later one of the same items: |Δ| ≥ max(5, 1.96·SE of the difference). */
    public static Optional<Difference> change(ScaleFigures earlier, ScaleFigures later) {
        return difference(earlier, later, LEAST_CHANGE);
    }

    /** Between two groups answering the same items: |Δ| ≥ max(10, 1.96·SE of the difference). */
    public static Optional<Difference> gap(ScaleFigures one, ScaleFigures other) {
        return difference(one, other, LEAST_GAP);
    }

    /** The at most two gaps to name: the largest of those larger than chance, equal ones in the map's order. */
    public static <K> List<K> gapsToName(Map<K, Difference> gaps) {
        return gaps.entrySet().stream()
                .filter(gap -> gap.getValue().largerThanChance())
                .sorted(Comparator.comparing(gap -> -Math.abs(gap.getValue().points())))
                .limit(GAPS_NAMED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Optional<Difference> difference(ScaleFigures first, ScaleFigures second, double least) {
        if (first.interval() == null || second.interval() == null) {
            return Optional.empty();
        }
        double size = Math.abs(second.unroundedIndex() - first.unroundedIndex());
        double chance = TWO_SIDED_95 * errorOfDifference(first.standardError(), second.standardError());
        boolean larger = size + TIE >= Math.max(least, chance);
        return Optional.of(new Difference(second.index() - first.index(), larger));
    }

    static double errorOfDifference(double one, double other) {
        return Math.hypot(one, other);
    }
}
