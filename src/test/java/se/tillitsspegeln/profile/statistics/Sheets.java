package se.tillitsspegeln.profile.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import se.tillitsspegeln.profile.statistics.Reliability.Alpha;

/** Complete sheets, a row each, and what a tally keeps of them. */
final class Sheets {

    private Sheets() {}

    static OptionalDouble alpha(long[][] rows) {
        int items = rows[0].length;
        long[] sums = new long[items];
        long[][] products = new long[items][items];
        for (long[] row : rows) {
            for (int i = 0; i < items; i++) {
                sums[i] += row[i];
                for (int j = 0; j < items; j++) {
                    products[i][j] += row[i] * row[j];
                }
            }
        }
        Optional<Alpha> alpha = Reliability.alpha(rows.length, sums, products);
        return alpha.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(alpha.get().value());
    }

    /** By the definition, deviation by deviation. */
    static double covariance(long[][] rows, int one, int other) {
        double meanOfOne =
                Arrays.stream(rows).mapToLong(row -> row[one]).average().orElseThrow();
        double meanOfOther =
                Arrays.stream(rows).mapToLong(row -> row[other]).average().orElseThrow();
        return Arrays.stream(rows)
                        .mapToDouble(row -> (row[one] - meanOfOne) * (row[other] - meanOfOther))
                        .sum()
                / (rows.length - 1);
    }

    /** By the definition: items/(items−1)·(1 − sum of variances / variance of totals). */
    static double alphaByDefinition(long[][] rows) {
        int items = rows[0].length;
        long[][] totals = Arrays.stream(rows)
                .map(row -> new long[] {LongStream.of(row).sum()})
                .toArray(long[][]::new);
        double own = 0;
        for (int item = 0; item < items; item++) {
            own += covariance(rows, item, item);
        }
        return items / (items - 1.0) * (1 - own / covariance(totals, 0, 0));
    }
}
