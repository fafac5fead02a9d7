package se.tillitsspegeln.profile.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of one scale, and two numbers for comparing it with another. All of it is computed from the released
 * items and nothing else: a scale figure of persons' own scale means, beside item means, would give back the one person
 * who skipped an item.
 *
 * @param n the smallest n among the items used
 * @param invited the N of the item with that n, the first of them in the scale's order
 * @param index the mean of the unrounded indices of the items used, half up; 0..100, blunted to 10..90 below n = 20
 * @param bound set where blunting changed the index
 * @param interval the uncertainty band, from n = 10; null where {@code noInterval} says why
 * @param noInterval why there is no interval; null if there is one
 * @param spread from n = 8
 * @param unroundedIndex the index for comparisons, blunted as the index is; never shown
 * @param standardError of the index, on the 0..100 scale: the mean of the items' standard errors, an upper bound that
 *     needs nothing but item figures (Cauchy–Schwarz); never shown
 */
public record ScaleFigures(
        int n,
        int invited,
        int index,
        @Nullable Bound bound,
        @Nullable Interval interval,
        @Nullable BandAbsence noInterval,
        @Nullable Spread spread,
        double unroundedIndex,
        double standardError) {

    private static final int SPREAD_FROM = 8;

    /**
     * The figures of a scale, empty if too few of its items are released: it needs at least half of them and two (all,
     * if it has fewer).
     *
     * @param itemsOfTheScale all items of the scale in order, empty where hidden; one with fewer than two answers
     *     counts as hidden
     */
    public static Optional<ScaleFigures> of(List<Optional<ReleasedItem>> itemsOfTheScale) {
        List<ReleasedItem> used = used(itemsOfTheScale);
        return used.isEmpty() ? Optional.empty() : Optional.of(ofUsed(used));
    }

    /** Those that the scale is the mean of; none where there are too few. */
    private static List<ReleasedItem> used(List<Optional<ReleasedItem>> itemsOfTheScale) {
        List<ReleasedItem> used = itemsOfTheScale.stream()
                .flatMap(Optional::stream)
                .filter(item -> item.n() >= 2)
                .toList();
        return used.size() < needed(itemsOfTheScale.size()) ? List.of() : used;
    }

    private static ReleasedItem fewest(List<ReleasedItem> used) {
        return used.stream().min(Comparator.comparingInt(ReleasedItem::n)).orElseThrow();
    }

    private static Ratio exactIndex(List<ReleasedItem> used) {
        return mean(used.stream().map(item -> item.counts().exactIndex()).toList());
    }

    private static int needed(int items) {
        return Math.min(items, Math.max(2, (items + 1) / 2));
    }

    private static ScaleFigures ofUsed(List<ReleasedItem> used) {
        ReleasedItem fewest = fewest(used);
        int n = fewest.n();
        Ratio exact = exactIndex(used);
        double standardError =
                meanError(used.stream().mapToDouble(ReleasedItem::standardError).toArray());
        Rounding.Index index = Rounding.index(exact, n);
        Band band = Band.of(used, n, exact, standardError);
        return new ScaleFigures(
                n,
                fewest.invited(),
                index.value(),
                index.bound(),
                band.interval(),
                band.absence(),
                n < SPREAD_FROM ? null : spread(used),
                Rounding.unrounded(exact, n),
                standardError);
    }

    private static Spread spread(List<ReleasedItem> used) {
        return Spread.of(mean(used.stream()
                .map(ReleasedItem::counts)
                .map(counts -> counts.exactDeviation().dividedBy(counts.points()))
                .toList()));
    }

    private static Ratio mean(List<Ratio> ratios) {
        return ratios.stream().reduce(Ratio.ZERO, Ratio::plus).dividedBy(ratios.size());
    }

    static double meanError(double[] itemErrors) {
        double sum = 0;
        for (double error : itemErrors) {
            sum += error;
        }
        return sum / itemErrors.length;
    }
}
