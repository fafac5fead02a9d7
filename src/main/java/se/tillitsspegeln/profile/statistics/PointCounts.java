package se.tillitsspegeln.profile.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How many chose each point of one item. Immutable; two with the same content are equal.
 *
 * @param low the lowest point
 * @param high the highest point, above {@code low}
 * @param counts how many chose the points from low to high, none negative
 * @param na how many said that they do not know; they count in no figure but the distribution
 */
public record PointCounts(int low, int high, int[] counts, int na) {

    /** @throws IllegalArgumentException if the points or counts are not as described above */
    public PointCounts {
        counts = counts.clone();
        if (low >= high || counts.length != high - low + 1) {
            throw new IllegalArgumentException(counts.length + " counts for the points " + low + ".." + high);
        }
        int negative = na;
        for (int count : counts) {
            negative |= count;
        }
        if (negative < 0) {
            throw new IllegalArgumentException("a count is negative");
        }
    }

    @Override
    public int[] counts() {
        return counts.clone();
    }

    /** How many chose the point {@code low + i}. */
    int count(int i) {
        return counts[i];
    }

    /** The valid answers. */
    public int n() {
        int n = 0;
        for (int count : counts) {
            n = Math.addExact(n, count);
        }
        return n;
    }

    /** The number of points, A. */
    public int points() {
        return counts.length;
    }

    /** The mean, low..high; absent if n = 0. */
    public OptionalDouble mean() {
        return n() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum() / n());
    }

    /** The variance with n−1; absent if n &lt; 2. Exactly 0 if, and only if, all answers are alike. */
    public OptionalDouble variance() {
        long n = n();
        if (n < 2) {
            return OptionalDouble.empty();
        }
        long squares = Math.multiplyExact(n, sumOfSquares());
        long deviation = squares - Math.multiplyExact(sum(), sum());
        return OptionalDouble.of((double) deviation / n / (n - 1));
    }

    /** The standard deviation with n−1; absent if n &lt; 2. */
    public OptionalDouble sd() {
        OptionalDouble variance = variance();
        return variance.isEmpty() ? variance : OptionalDouble.of(Math.sqrt(variance.getAsDouble()));
    }

    /** The mean absolute deviation from the mean (Burke, Finkelstein &amp; Dusig 1999); absent if n &lt; 2. */
    public OptionalDouble meanAbsoluteDeviation() {
        return n() < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(exactDeviation().toDouble());
    }

    /** The share 0..1 of the valid answers strictly above the midpoint; absent if n = 0. */
    public OptionalDouble favourableShare() {
        return n() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) favourable() / n());
    }

    /** The index 0..100, (mean−low)/(high−low)·100; absent if n = 0. */
    public OptionalDouble index() {
        return n() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(exactIndex().toDouble());
    }

    /** The same answers scored the other way round: x becomes low+high−x. */
    public PointCounts reversed() {
        int[] turned = new int[counts.length];
        for (int i = 0; i < counts.length; i++) {
            turned[i] = counts[counts.length - 1 - i];
        }
        return new PointCounts(low, high, turned, na);
    }

    /**
     * These answers and those of another, disjoint group.
     *
     * @throws IllegalArgumentException if the points differ
     * @throws ArithmeticException if a sum does not fit an int
     */
    public PointCounts plus(PointCounts other) {
        if (low != other.low || high != other.high) {
            throw new IllegalArgumentException("different points: " + this + " and " + other);
        }
        int[] sums = counts.clone();
        Arrays.setAll(sums, i -> Math.addExact(counts[i], other.counts[i]));
        return new PointCounts(low, high, sums, Math.addExact(na, other.na));
    }

    /** The sum of all valid answers. */
    public long sum() {
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += (long) counts[i] * (low + i);
        }
        return sum;
    }

    /** The sum of the squares of all valid answers. */
    public long sumOfSquares() {
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += (long) counts[i] * (low + i) * (low + i);
        }
        return sum;
    }

    /** How many valid answers are strictly above the midpoint. */
    int favourable() {
        int above = 0;
        for (int i = 0; i < counts.length; i++) {
            above += 2 * i > high - low ? counts[i] : 0;
        }
        return above;
    }

    Ratio exactIndex() {
        long n = n();
        return Ratio.of(Math.multiplyExact(100L, sum() - low * n), n * (high - low));
    }

    /** The mean absolute deviation from the mean: Σ|n·x − Σx| / n². */
    Ratio exactDeviation() {
        long n = n();
        long sum = sum();
        long deviations = 0;
        for (int i = 0; i < counts.length; i++) {
            long deviation = Math.multiplyExact((long) counts[i], Math.abs(n * (low + i) - sum));
            deviations = Math.addExact(deviations, deviation);
        }
        return Ratio.of(deviations, Math.multiplyExact(n, n));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PointCounts that
                && low == that.low
                && high == that.high
                && na == that.na
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * low + na) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return low + ".." + high + " " + Arrays.toString(counts) + " na " + na;
    }
}
