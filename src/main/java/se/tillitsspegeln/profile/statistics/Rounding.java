package se.tillitsspegeln.profile.statistics;

import org.jspecify.annotations.Nullable;

/** How numbers are rounded before anyone sees them: half up, decided exactly where the number is a fraction. */
final class Rounding {

    private static final int BLUNTED_BELOW = 20;
    private static final int BLUNT_LOW = 10;
    private static final int BLUNT_HIGH = 90;
    private static final int THOUSAND = 1000;

    /** Every share there can be, as one object each: a profile has hundreds of them, and many profiles are kept. */
    private static final Double[] SHARES = new Double[THOUSAND + 1];

    static {
        for (int thousandths = 0; thousandths <= THOUSAND; thousandths++) {
            SHARES[thousandths] = thousandths / (double) THOUSAND;
        }
    }

    private Rounding() {}

    /** An index as it may be shown, with a bound where blunting changed it. */
    record Index(int value, @Nullable Bound bound) {}

    /**
     * The index to an integer; below n = 20 kept within 10..90, for everyone alike, so that it never says that
     * everyone chose an end.
     */
    static Index index(Ratio exact, int n) {
        int rounded = exact.roundedHalfUp();
        if (n < BLUNTED_BELOW && rounded < BLUNT_LOW) {
            return new Index(BLUNT_LOW, Bound.AT_MOST);
        }
        if (n < BLUNTED_BELOW && rounded > BLUNT_HIGH) {
            return new Index(BLUNT_HIGH, Bound.AT_LEAST);
        }
        return new Index(rounded, null);
    }

    /** The unrounded index, blunted in the same way, so that no comparison gives back what blunting took away. */
    static double unrounded(Ratio exact, int n) {
        double index = exact.toDouble();
        return n < BLUNTED_BELOW ? Math.min(BLUNT_HIGH, Math.max(BLUNT_LOW, index)) : index;
    }

    /** A band beside a bound: reaches the end of the scale, and at least from the bound. */
    static Interval outwards(Interval interval, Bound bound) {
        return bound == Bound.AT_MOST
                ? new Interval(0, Math.max(BLUNT_LOW, interval.high()))
                : new Interval(Math.min(BLUNT_HIGH, interval.low()), 100);
    }

    /** The share part/whole in per cent, to the nearest five. */
    static int toNearestFivePercent(int part, int whole) {
        return 5 * (int) halfUp(20L * part, whole);
    }

    /** The share part/whole, 0..1, to three decimals. */
    static Double share(long part, long whole) {
        return SHARES[(int) halfUp(Math.multiplyExact((long) THOUSAND, part), whole)];
    }

    /**
     * The fraction to an integer, exactly as {@link Ratio#roundedHalfUp()}, where both numbers are counts and small.
     *
     * @param numerator 0 or more
     * @param denominator above 0
     */
    static long halfUp(long numerator, long denominator) {
        long doubled = Math.addExact(Math.multiplyExact(2, numerator), denominator);
        return doubled / Math.multiplyExact(2, denominator);
    }

    /** A number that is not a fraction of counts, to three decimals. */
    static double threeDecimals(double value) {
        return Math.floor(value * 1000 + 0.5) / 1000.0;
    }
}
