package se.tillitsspegeln.web.profile;

import java.util.Optional;
import se.tillitsspegeln.profile.statistics.BandAbsence;
import se.tillitsspegeln.profile.statistics.Bound;
import se.tillitsspegeln.profile.statistics.Interval;
import se.tillitsspegeln.profile.statistics.ScaleFigures;

/** Where a scale's true index can be expected, both ends included. */
record Span(String id, int index, int low, int high) {

    private static final int LEAST_DIFFERENCE = 5;

    /**
     * The uncertainty band, or the index itself where everyone has answered and nobody is left to be uncertain about.
     * Nothing where too few answered, or where all answered alike: then the band has no width, which says nothing about
     * those who did not answer.
     */
    static Optional<Span> of(String id, ScaleFigures figures) {
        Interval interval = figures.interval();
        if (interval != null) {
            return Optional.of(new Span(id, figures.index(), interval.low(), interval.high()));
        }
        if (figures.noInterval() != BandAbsence.EVERYONE_ANSWERED) {
            return Optional.empty();
        }
        int index = figures.index();
        int low = figures.bound() == Bound.AT_MOST ? 0 : index;
        int high = figures.bound() == Bound.AT_LEAST ? 100 : index;
        return Optional.of(new Span(id, index, low, high));
    }

    /** Whether this one is higher by more than chance, and by enough to be worth a word. */
    boolean isAbove(Span other) {
        return low > other.high && index - other.index >= LEAST_DIFFERENCE;
    }
}
