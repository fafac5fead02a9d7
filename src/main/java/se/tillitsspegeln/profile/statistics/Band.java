package se.tillitsspegeln.profile.statistics;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/** The uncertainty band of a scale's index, or why there is none; exactly one of the two is set. */
record Band(@Nullable Interval interval, @Nullable BandAbsence absence) {

    private static final int SHOWN_FROM = 10;
    private static final double UPPER_TAIL = 0.025;
    private static final int REMEMBERED = 1000;

    /**
     * index ± t₀.₉₇₅(n−1)·SE. Where the index is blunted the band reaches the end of the scale and at least 10 (or 90),
     * also if all answered alike: else its middle, or the words "all alike" beside "≤ 10", would say what the blunted
     * index does not. Whether everyone answered is a matter of counts and may always be said.
     */
    static Band of(List<ReleasedItem> used, int n, Ratio index, double standardError) {
        if (n < SHOWN_FROM) {
            return new Band(null, BandAbsence.TOO_FEW);
        }
        if (used.stream().allMatch(ReleasedItem::answeredByAll)) {
            return new Band(null, BandAbsence.EVERYONE_ANSWERED);
        }
        Bound bound = Rounding.index(index, n).bound();
        if (standardError == 0 && bound == null) {
            return new Band(null, whyCertain(used));
        }
        Interval interval = Interval.around(index.toDouble(), quantile(n - 1) * standardError);
        return new Band(bound == null ? interval : Rounding.outwards(interval, bound), null);
    }

    /** Some items may be answered by all and the rest alike; "all alike" would then be wrong of the former. */
    private static BandAbsence whyCertain(List<ReleasedItem> used) {
        return used.stream().anyMatch(ReleasedItem::answeredByAll)
                ? BandAbsence.EVERYONE_ANSWERED
                : BandAbsence.ALL_ALIKE;
    }

    /** The 0.975 quantile of Student's t. */
    static double quantile(int degreesOfFreedom) {
        return degreesOfFreedom < REMEMBERED ? Quantiles.SMALL[degreesOfFreedom] : compute(degreesOfFreedom);
    }

    private static double compute(int degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(UPPER_TAIL);
    }

    /** A quantile takes an iterative search, and the same few are asked for again and again. */
    private static final class Quantiles {
        private static final double[] SMALL = new double[REMEMBERED];

        static {
            for (int df = 1; df < REMEMBERED; df++) {
                SMALL[df] = compute(df);
            }
        }
    }
}
