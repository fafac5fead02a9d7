package se.tillitsspegeln.profile.statistics;

/**
 * The released answers to one item.
 *
 * @param counts the counts, already scored: reversed if the item is a reversed one
 * @param invited N, the people who were invited to answer, at least as many as answered
 */
public record ReleasedItem(PointCounts counts, int invited) {

    /** @throws IllegalArgumentException if more answered than were invited */
    public ReleasedItem {
        if (invited < counts.n()) {
            throw new IllegalArgumentException(counts.n() + " answers of " + invited + " invited");
        }
    }

    /** The valid answers. */
    public int n() {
        return counts.n();
    }

    boolean answeredByAll() {
        return n() == invited;
    }

    /**
     * The standard error of the index of at least two answers, on the 0..100 scale: s/√n·√(1−n/N)·100/(H−L), with the
     * finite population correction of Cochran 1977, ch. 2.
     */
    double standardError() {
        double n = n();
        double mean = counts.sd().orElseThrow() / Math.sqrt(n) * Math.sqrt(1 - n / invited);
        return mean * 100 / (counts.high() - counts.low());
    }
}
