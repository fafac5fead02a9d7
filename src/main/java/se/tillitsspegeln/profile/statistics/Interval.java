package se.tillitsspegeln.profile.statistics;

/** An uncertainty band on the index, whole numbers, 0 ≤ low ≤ high ≤ 100. */
public record Interval(int low, int high) {

    public Interval {
        if (low < 0 || low > high || high > 100) {
            throw new IllegalArgumentException("not an interval within 0..100: " + low + ".." + high);
        }
    }

    /** The interval with its ends rounded half up and clipped to 0..100. */
    static Interval around(double index, double halfWidth) {
        return new Interval(end(index - halfWidth), end(index + halfWidth));
    }

    private static int end(double value) {
        return (int) Math.floor(Math.min(100, Math.max(0, value)) + 0.5);
    }
}
