package se.tillitsspegeln.profile.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact fraction that is 0 or more. Roundings and limits are decided with it, because a half that is a little less
 * than a half in binary would round the wrong way. Not reduced: sums have a handful of terms.
 */
final class Ratio implements Comparable<Ratio> {

    private static final int MANTISSA = 53;

    static final Ratio ZERO = of(0, 1);

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Ratio(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    static Ratio of(long numerator, long denominator) {
        if (numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException("not 0 or more: " + numerator + "/" + denominator);
        }
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** Items of a scale mostly have the same number of answers: then the sum stays as short as they are. */
    Ratio plus(Ratio other) {
        if (denominator.equals(other.denominator)) {
            return new Ratio(numerator.add(other.numerator), denominator);
        }
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Ratio dividedBy(int divisor) {
        return new Ratio(numerator, denominator.multiply(BigInteger.valueOf(divisor)));
    }

    int roundedHalfUp() {
        BigInteger doubled = denominator.shiftLeft(1);
        return numerator.shiftLeft(1).add(denominator).divide(doubled).intValueExact();
    }

    /** The double nearest to it: where both numbers are doubles themselves, dividing gives just that. */
    double toDouble() {
        if (numerator.bitLength() <= MANTISSA && denominator.bitLength() <= MANTISSA) {
            return numerator.doubleValue() / denominator.doubleValue();
        }
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
                .doubleValue();
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ratio ratio && compareTo(ratio) == 0;
    }

    /** Equal fractions are the same number, whether reduced or not. */
    @Override
    public int hashCode() {
        return Double.hashCode(toDouble());
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
