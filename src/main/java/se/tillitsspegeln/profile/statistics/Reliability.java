package se.tillitsspegeln.profile.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How far the answers to a scale hang together, and how far the members of a group agree. All values unrounded. */
public final class Reliability {

    /** The number of answers from which the figures of a whole organisation are shown. */
    public static final int SHOWN_FROM = 100;

    /** The number of answers from which {@link #agreement} is shown. */
    public static final int AGREEMENT_SHOWN_FROM = 8;

    private Reliability() {}

    /**
     * Cronbach's α (1951).
     *
     * @param value at most 1
     */
    public record Alpha(double value) {

        /** Below 0 an item may be keyed the wrong way. */
        public boolean warnsOfWrongKey() {
            return value < 0;
        }
    }

    /**
     * α of complete sheets; empty for fewer than two sheets or items, or if all sheets have the same total.
     *
     * @param n the complete sheets
     * @param sums per item the sum of its scored answers
     * @param crossProducts per pair of items the sum of the products of their scored answers, squares on the diagonal
     * @throws IllegalArgumentException if the sizes do not fit together
     */
    public static Optional<Alpha> alpha(int n, long[] sums, long[][] crossProducts) {
        int items = sums.length;
        double own = 0;
        double total = 0;
        for (int i = 0; i < items; i++) {
            if (crossProducts.length != items || crossProducts[i].length != items) {
                throw new IllegalArgumentException(items + " sums need as many rows and columns of products");
            }
            for (int j = 0; j < items; j++) {
                long covariance = Math.multiplyExact(n, crossProducts[i][j]) - Math.multiplyExact(sums[i], sums[j]);
                total += covariance;
                own += i == j ? covariance : 0;
            }
        }
        return n < 2 || items < 2 || total == 0
                ? Optional.empty()
                : Optional.of(new Alpha(items / (items - 1.0) * (1 - own / total)));
    }

    /** The variance of answers spread evenly over A points, (A²−1)/12. */
    public static double uniformVariance(int points) {
        return ((double) points * points - 1) / 12;
    }

    /**
     * r*wg, Lindell, Brandt &amp; Whitney 1999: 1 − mean variance of the items / variance of an even spread. At most 1;
     * below 0 the answers are further apart than an even spread.
     */
    public static double agreement(double meanItemVariance, int points) {
        return 1 - meanItemVariance / uniformVariance(points);
    }

    /**
     * r_wg(J), James, Demaree &amp; Wolf 1984, 0..1. The ratio of variances is cut at 1 before dividing, because beyond
     * it the formula leaves 0..1 and divides by zero at one point.
     *
     * @param items J, at least 1
     */
    public static double agreementOfScale(double meanItemVariance, int items, int points) {
        double ratio = Math.min(1, meanItemVariance / uniformVariance(points));
        return items * (1 - ratio) / (items * (1 - ratio) + ratio);
    }

    /** One of several disjoint groups, for {@link #icc}: whole-number answers or totals. */
    public record Group(int n, long sum, long sumOfSquares) {

        public static Group of(PointCounts counts) {
            return new Group(counts.n(), counts.sum(), counts.sumOfSquares());
        }
    }

    /**
     * Intraclass correlations, one-way, random groups (Shrout &amp; Fleiss 1979; Bliese 2000).
     *
     * @param groups K, those of two members or more
     * @param n the members of those groups together
     * @param groupSize k₀ = (N − Σn²/N)/(K−1), the size to reckon with where groups differ in size
     * @param between the mean square between groups
     * @param within the mean square within groups
     * @param icc1 the share of one member's answer that the group explains; absent if nothing varies
     * @param icc2 how reliable the groups' means are; absent if the means do not vary
     */
    public record Icc(
            int groups,
            long n,
            double groupSize,
            double between,
            double within,
            OptionalDouble icc1,
            OptionalDouble icc2) {}

    /** ICC over disjoint groups; groups of one member are dropped; empty if fewer than two remain. */
    public static Optional<Icc> icc(List<Group> groups) {
        return IccCalculation.of(groups.stream().filter(group -> group.n() >= 2).toList());
    }
}
