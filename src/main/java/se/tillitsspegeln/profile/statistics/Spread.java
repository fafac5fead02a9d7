package se.tillitsspegeln.profile.statistics;

/**
 * How far apart answers are, in words, by the mean absolute deviation AD from the mean and the number of points A:
 * Burke, Finkelstein &amp; Dusig 1999; the cut-off A/6 is from Burke &amp; Dunlap 2002.
 */
public enum Spread {
    /** AD ≤ 0.6·A/6. */
    SIMILAR,
    /** AD ≤ A/6. */
    PARTLY,
    /** AD above that. */
    DIFFERENT;

    private static final Ratio SIMILAR_TO = Ratio.of(1, 10);
    static final Ratio PARTLY_TO = Ratio.of(1, 6);

    /** By AD divided by the number of points, so that items with different numbers of points can be averaged. */
    static Spread of(Ratio deviationPerPoint) {
        if (deviationPerPoint.compareTo(SIMILAR_TO) <= 0) {
            return SIMILAR;
        }
        return deviationPerPoint.compareTo(PARTLY_TO) <= 0 ? PARTLY : DIFFERENT;
    }
}
