package se.tillitsspegeln.profile.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The topics of cases/statistics.json about how far people agree; see {@link CaseTopics}. */
final class AgreementTopics {

    private AgreementTopics() {}

    static Map<String, OptionalDouble> agreement(JsonNode in) {
        PointCounts counts = CaseTopics.values(in, CaseTopics.points(in));
        OptionalDouble variance = counts.variance();
        return Map.of(
                "var", variance,
                "sigma2_eu", OptionalDouble.of(Reliability.uniformVariance(CaseTopics.points(in))),
                "rwg_raw", map(variance, s2 -> Reliability.agreement(s2, CaseTopics.points(in))),
                "rwg", map(variance, s2 -> Reliability.agreementOfScale(s2, 1, CaseTopics.points(in))),
                "ad_mean", counts.meanAbsoluteDeviation(),
                "ad_median", map(variance, s2 -> aboutMedian(CaseTopics.ints(in.get("values")))),
                "awg", map(variance, s2 -> awg(counts)));
    }

    private static double aboutMedian(int[] values) {
        int[] sorted = IntStream.of(values).sorted().toArray();
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0;
        return IntStream.of(values)
                .mapToDouble(value -> Math.abs(value - median))
                .average()
                .orElseThrow();
    }

    /** Brown &amp; Hauenstein 2005: not to be read where the mean is too near an end for the group's size. */
    private static boolean isAwgDefined(PointCounts counts) {
        double nearest = (counts.high() - counts.low()) / (double) counts.n();
        double mean = counts.mean().orElseThrow();
        return mean >= counts.low() + nearest && mean <= counts.high() - nearest;
    }

    private static double awg(PointCounts counts) {
        double n = counts.n();
        double mean = counts.mean().orElseThrow();
        double most = (counts.high() + counts.low()) * mean - mean * mean - counts.high() * counts.low();
        return 1 - 2 * counts.variance().orElseThrow() / (most * n / (n - 1));
    }

    static Map<String, OptionalDouble> agreementOfScale(JsonNode in) {
        double variance = in.get("mean_item_variance").asDouble();
        int items = in.get("J").asInt();
        double ratio = variance / Reliability.uniformVariance(CaseTopics.points(in));
        double divisor = items * (1 - ratio) + ratio;
        return Map.of(
                "truncated", OptionalDouble.of(Reliability.agreementOfScale(variance, items, CaseTopics.points(in))),
                "untruncated",
                        Math.abs(divisor) < 1e-12
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(items * (1 - ratio) / divisor),
                "rwg_star", OptionalDouble.of(Reliability.agreement(variance, CaseTopics.points(in))));
    }

    static Map<String, OptionalDouble> wholeScale(JsonNode in) {
        long[][] rows = CaseTopics.rows(in.get("rows"));
        List<PointCounts> items = IntStream.range(0, rows[0].length)
                .mapToObj(item -> Counts.of(CaseTopics.points(in), column(rows, item)))
                .toList();
        double variance = mean(items, item -> item.variance().orElseThrow());
        double correlation = meanCorrelation(rows, items);
        return Map.ofEntries(
                CaseTopics.entry("rwgj", Reliability.agreementOfScale(variance, items.size(), CaseTopics.points(in))),
                CaseTopics.entry("rwgj_star", Reliability.agreement(variance, CaseTopics.points(in))),
                CaseTopics.entry(
                        "awgj",
                        mean(
                                items.stream()
                                        .filter(AgreementTopics::isAwgDefined)
                                        .toList(),
                                AgreementTopics::awg)),
                CaseTopics.entry("adj_mean", mean(items, item -> item.meanAbsoluteDeviation()
                        .orElseThrow())),
                Map.entry("alpha", Sheets.alpha(rows)),
                CaseTopics.entry("alpha_std", items.size() * correlation / (1 + (items.size() - 1) * correlation)),
                CaseTopics.entry("mean_r", correlation));
    }

    private static double meanCorrelation(long[][] rows, List<PointCounts> items) {
        double sum = 0;
        for (int i = 0; i < items.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += Sheets.covariance(rows, i, j)
                        / items.get(i).sd().orElseThrow()
                        / items.get(j).sd().orElseThrow();
            }
        }
        return sum / (items.size() * (items.size() - 1) / 2.0);
    }

    private static double mean(List<PointCounts> items, ToDoubleFunction<PointCounts> figure) {
        return items.stream().mapToDouble(figure).average().orElseThrow();
    }

    private static OptionalDouble map(OptionalDouble value, DoubleUnaryOperator function) {
        return value.isEmpty() ? value : OptionalDouble.of(function.applyAsDouble(value.getAsDouble()));
    }

    private static int[] column(long[][] rows, int item) {
        return IntStream.range(0, rows.length).map(row -> (int) rows[row][item]).toArray();
    }
}
