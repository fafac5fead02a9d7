package se.tillitsspegeln.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * One person's own mean on a scale, for that person's eyes alone; it is never added to anything. Exact, so that a half is a
 * half.
 *
 * @param above how far the answered items lie above their lowest points, as part of {@code range}
 * @param range how far they could lie above them
 */
public record PersonalScale(long above, long range) {

    /**
     * The mean of the answered items; empty unless at least half of the scale's items are answered.
     *
     * @param items all items of the scale
     * @param scored the scored point that was chosen, empty where none was
     */
    public static Optional<PersonalScale> of(List<ScoredItem> items, Function<ScoredItem, OptionalInt> scored) {
        long common = 1;
        for (ScoredItem item : items) {
            common = leastCommonMultiple(common, (long) item.max() - item.min());
        }
        int given = 0;
        long above = 0;
        for (ScoredItem item : items) {
            OptionalInt point = scored.apply(item);
            if (point.isPresent()) {
                given++;
                above += (point.getAsInt() - item.min()) * (common / (item.max() - item.min()));
            }
        }
        return given == 0 || 2 * given < items.size()
                ? Optional.empty()
                : Optional.of(new PersonalScale(above, given * common));
    }

    /** 0..100, rounded half up. */
    public int index() {
        return Math.toIntExact((200 * above + range) / (2 * range));
    }

    /** 0..1, unrounded. */
    public double share() {
        return (double) above / range;
    }

    private static long leastCommonMultiple(long one, long other) {
        long a = one;
        long b = other;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return one / a * other;
    }
}
