package se.tillitsspegeln.profile.statistics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of one released item, as it is shown. Which fields are there depends on n alone.
 *
 * @param n the valid answers
 * @param mean low..high, three decimals; from n = 10, blunted with the index below n = 20
 * @param sd the standard deviation with n−1, three decimals; from n = 10, beside a blunted mean at least what a group with
 *     that mean must have
 * @param index 0..100, half up; from n = 10, blunted to 10..90 below n = 20
 * @param bound set where blunting changed the index
 * @param favourable the share strictly above the midpoint, to the nearest 5 per cent; from n = 10
 * @param distribution the shares of each point from low to high and last of na, among valid answers and na, three
 *     decimals each; from n = 20
 */
public record ItemFigures(
        int n,
        @Nullable Double mean,
        @Nullable Double sd,
        @Nullable Integer index,
        @Nullable Bound bound,
        @Nullable Integer favourable,
        @Nullable List<Double> distribution) {

    private static final int FIGURES_FROM = 10;
    private static final int DISTRIBUTION_FROM = 20;

    public static ItemFigures of(ReleasedItem item) {
        PointCounts counts = item.counts();
        int n = counts.n();
        if (n < FIGURES_FROM) {
            return new ItemFigures(n, null, null, null, null, null, null);
        }
        Rounding.Index index = Rounding.index(counts.exactIndex(), n);
        return new ItemFigures(
                n,
                index.bound() == null ? mean(counts) : bluntedMean(counts, index.bound()),
                sd(counts, index.bound()),
                index.value(),
                index.bound(),
                Rounding.toNearestFivePercent(counts.favourable(), n),
                n < DISTRIBUTION_FROM ? null : distribution(counts));
    }

    /** Above the lowest point, because exact rounding knows no negative numbers; added as whole thousandths. */
    private static double mean(PointCounts counts) {
        int n = counts.n();
        long aboveLow = counts.sum() - (long) counts.low() * n;
        return (1000 * counts.low() + Rounding.halfUp(1000 * aboveLow, n)) / 1000.0;
    }

    private static double bluntedMean(PointCounts counts, Bound bound) {
        double tenth = (counts.high() - counts.low()) / 10.0;
        return Rounding.threeDecimals(bound == Bound.AT_MOST ? counts.low() + tenth : counts.high() - tenth);
    }

    /** Beside a blunted mean at least what a group with that mean must have, so that it never says "all at the end". */
    private static double sd(PointCounts counts, @Nullable Bound bound) {
        double sd = counts.sd().orElseThrow();
        if (bound != null) {
            double tenth = (counts.high() - counts.low()) / 10.0;
            double beyond = tenth - Math.floor(tenth);
            sd = Math.max(sd, Math.sqrt(beyond * (1 - beyond) * counts.n() / (counts.n() - 1)));
        }
        return Rounding.threeDecimals(sd);
    }

    private static List<Double> distribution(PointCounts counts) {
        long people = (long) counts.n() + counts.na();
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i < counts.points(); i++) {
            shares.add(Rounding.share(counts.count(i), people));
        }
        shares.add(Rounding.share(counts.na(), people));
        return List.copyOf(shares);
    }
}
