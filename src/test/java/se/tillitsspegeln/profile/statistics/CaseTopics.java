package se.tillitsspegeln.profile.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.commons.statistics.distribution.TDistribution;
import se.tillitsspegeln.profile.statistics.Reliability.Group;
import se.tillitsspegeln.profile.statistics.Reliability.Icc;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.questionnaire.LikertItem;
import se.tillitsspegeln.questionnaire.LocalizedText;
import se.tillitsspegeln.questionnaire.PersonalScale;
import se.tillitsspegeln.questionnaire.ScoredItem;

/**
 * For each topic of cases/statistics.json, its expected fields computed with the code under test. A few fields are
 * figures that the service deliberately does not have (Welch's interval, a_wg, AD about the median, the untruncated
 * r_wg(J), ICC with the plain mean size, standardised α); they are put together here from the parts that it has.
 */
final class CaseTopics {

    static final Map<String, Function<JsonNode, Map<String, OptionalDouble>>> ALL = Map.ofEntries(
            Map.entry("index100", CaseTopics::index),
            Map.entry("reverse", CaseTopics::reverse),
            Map.entry(
                    "favourable",
                    in -> value(values(in, hi(in)).favourableShare().orElseThrow() * 100)),
            Map.entry("person_scale_half_rule", CaseTopics::personalScale),
            Map.entry("ci_mean_fpc", CaseTopics::band),
            Map.entry("role_gap_welch", CaseTopics::welch),
            Map.entry("rwg", AgreementTopics::agreement),
            Map.entry("rwgj_from_variance", AgreementTopics::agreementOfScale),
            Map.entry("rwgj_awgj_adj_alpha", AgreementTopics::wholeScale),
            Map.entry("uniform_variance", in -> value(Reliability.uniformVariance(points(in)))),
            Map.entry("ad_cutoff", in -> value(Spread.PARTLY_TO.toDouble() * points(in))),
            Map.entry("icc", CaseTopics::icc),
            Map.entry("icc_unequal", CaseTopics::icc),
            Map.entry("alpha", CaseTopics::alpha),
            Map.entry("index_se_conservative", CaseTopics::scaleError));

    private CaseTopics() {}

    private static Map<String, OptionalDouble> index(JsonNode in) {
        int low = in.get("lo").asInt();
        int high = in.get("hi").asInt();
        long sum = Math.round(100 * in.get("mean").asDouble());
        int upper = (int) (sum % 100);
        int[] counts = new int[high - low + 1];
        counts[(int) (sum / 100) - low] = 100 - upper;
        if (upper > 0) {
            counts[(int) (sum / 100) - low + 1] = upper;
        }
        return Map.of("", new PointCounts(low, high, counts, 0).index());
    }

    private static Map<String, OptionalDouble> reverse(JsonNode in) {
        Map<String, OptionalDouble> reversed = new HashMap<>();
        for (int i = 0; i < in.get("values").size(); i++) {
            int value = in.get("values").get(i).asInt();
            reversed.put("" + i, Counts.of(hi(in), value).reversed().mean());
        }
        return reversed;
    }

    private static Map<String, OptionalDouble> personalScale(JsonNode in) {
        Map<ScoredItem, Integer> points = new HashMap<>();
        List<ScoredItem> items = new ArrayList<>();
        for (JsonNode point : in.get("items")) {
            ScoredItem item = new LikertItem(new ItemId("i" + items.size()), 1, 5, false, new LocalizedText(Map.of()));
            items.add(item);
            if (!point.isNull()) {
                points.put(item, point.asInt());
            }
        }
        OptionalDouble mean = PersonalScale.of(items, item -> Optional.ofNullable(points.get(item))
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty()))
                .map(scale -> OptionalDouble.of(1 + 4 * scale.share()))
                .orElse(OptionalDouble.empty());
        return Map.of("", mean);
    }

    private static Map<String, OptionalDouble> band(JsonNode in) {
        ReleasedItem item = new ReleasedItem(values(in, 5), in.get("N").asInt());
        double n = item.n();
        double sd = item.counts().sd().orElseThrow();
        double indexError = item.standardError();
        double error = indexError * 4 / 100;
        double t = Band.quantile(item.n() - 1);
        double mean = item.counts().mean().orElseThrow();
        double index = item.counts().index().orElseThrow();
        return Map.ofEntries(
                entry("mean", mean),
                entry("sd", sd),
                entry("se", sd / Math.sqrt(n)),
                entry("fpc", error / (sd / Math.sqrt(n))),
                entry("se_fpc", error),
                entry("t", t),
                entry("lo", mean - t * error),
                entry("hi", mean + t * error),
                entry("index", index),
                entry("index_lo", index - t * indexError),
                entry("index_hi", index + t * indexError));
    }

    private static Map<String, OptionalDouble> welch(JsonNode in) {
        PointCounts x = Counts.of(5, ints(in.get("x")));
        PointCounts y = Counts.of(5, ints(in.get("y")));
        double ofX = x.variance().orElseThrow() / x.n();
        double ofY = y.variance().orElseThrow() / y.n();
        double error = Comparison.errorOfDifference(Math.sqrt(ofX), Math.sqrt(ofY));
        double df = Math.pow(ofX + ofY, 2) / (ofX * ofX / (x.n() - 1) + ofY * ofY / (y.n() - 1));
        double diff = x.mean().orElseThrow() - y.mean().orElseThrow();
        double t = TDistribution.of(df).inverseSurvivalProbability(0.025);
        return Map.ofEntries(
                entry("diff", diff),
                entry("se", error),
                entry("df", df),
                entry("lo", diff - t * error),
                entry("hi", diff + t * error));
    }

    private static Map<String, OptionalDouble> icc(JsonNode in) {
        List<Group> groups = StreamSupport.stream(in.get("groups").spliterator(), false)
                .map(group -> Group.of(Counts.of(10, ints(group))))
                .toList();
        Icc icc = Reliability.icc(groups).orElseThrow();
        double size = (double) icc.n() / icc.groups();
        double plain = (icc.between() - icc.within()) / (icc.between() + (size - 1) * icc.within());
        return Map.of(
                "msb", OptionalDouble.of(icc.between()),
                "msw", OptionalDouble.of(icc.within()),
                "nbar", OptionalDouble.of(size),
                "k0", OptionalDouble.of(icc.groupSize()),
                "icc1", icc.icc1(),
                "icc1_k0", icc.icc1(),
                "icc1_nbar", OptionalDouble.of(plain),
                "icc2", icc.icc2(),
                "published_2dec.icc1", icc.icc1(),
                "published_2dec.icc2", icc.icc2());
    }

    private static Map<String, OptionalDouble> alpha(JsonNode in) {
        long[][] rows = rows(in.get("rows"));
        OptionalDouble plain = Sheets.alpha(rows);
        if (!in.has("reverse_col")) {
            return Map.of("", plain);
        }
        int item = in.get("reverse_col").asInt();
        for (long[] row : rows) {
            PointCounts one = Counts.of(hi(in), (int) row[item]);
            row[item] = one.reversed().sum();
        }
        return Map.of("without_reversing", plain, "with_reversing", Sheets.alpha(rows));
    }

    private static Map<String, OptionalDouble> scaleError(JsonNode in) {
        double[] errors = StreamSupport.stream(in.get("item_se").spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
        double independent = 0;
        for (double error : errors) {
            independent = Comparison.errorOfDifference(independent, error);
        }
        return Map.ofEntries(
                entry("upper_bound", ScaleFigures.meanError(errors)),
                entry("if_independent", independent / errors.length));
    }

    private static Map<String, OptionalDouble> value(double value) {
        return Map.of("", OptionalDouble.of(value));
    }

    static Map.Entry<String, OptionalDouble> entry(String name, double value) {
        return Map.entry(name, OptionalDouble.of(value));
    }

    static PointCounts values(JsonNode in, int high) {
        return Counts.of(high, ints(in.get("values")));
    }

    private static int hi(JsonNode in) {
        return in.get("hi").asInt();
    }

    static int points(JsonNode in) {
        return in.get("A").asInt();
    }

    static int[] ints(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToInt(JsonNode::asInt)
                .toArray();
    }

    static long[][] rows(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> IntStream.of(ints(row)).asLongStream().toArray())
                .toArray(long[][]::new);
    }
}
