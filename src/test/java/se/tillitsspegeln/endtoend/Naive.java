package se.tillitsspegeln.endtoend;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The figures of a round computed from the raw answers in the plainest way, with none of the service's code: lists of
 * people are carried up the tree, and every figure is worked out from the list of answers it rests on. It follows
 * disclosure.md and measurement.md line by line and keeps what the service must never keep.
 */
final class Naive {

    /** One invited person; answers are absent for one who did not answer, and map an item to a point or "na". */
    record Person(String unit, String role, boolean answered, Map<String, Object> answers) {}

    record Item(String id, int low, int high) {}

    private final Map<String, String> parents;
    private final List<Person> people;
    private final Map<String, List<Item>> scales;
    private final int k;

    Naive(Map<String, String> parents, List<Person> people, Map<String, List<Item>> scales, int k) {
        this.parents = parents;
        this.people = people;
        this.scales = scales;
        this.k = k;
    }

    /** What the API must say of one unit's role, without the references. */
    Map<String, Object> role(String unit, String role) {
        List<Person> shown = shown(unit, role, Person::answered);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("role", role);
        if (shown.isEmpty()) {
            json.put("status", "hidden");
            return json;
        }
        json.put("status", "shown");
        json.put("invited", shown.size());
        json.put("answered", (int) shown.stream().filter(Person::answered).count());
        json.put(
                "scales",
                scales.keySet().stream().map(id -> scale(unit, role, id)).toList());
        json.put(
                "items",
                scales.values().stream()
                        .flatMap(List::stream)
                        .map(item -> item(unit, role, item))
                        .toList());
        return json;
    }

    private Map<String, Object> scale(String unit, String role, String id) {
        Map<String, Object> json = figures(unit, role, id);
        if (!json.containsKey("status")) {
            Map<String, Object> reference = new HashMap<>();
            String parent = parents.get(unit);
            reference.put("parent", parent == null ? null : index(parent, role, id));
            reference.put("organisation", index("r", role, id));
            json.put("reference", reference);
        }
        return json;
    }

    private Object index(String unit, String role, String scale) {
        return figures(unit, role, scale).get("index");
    }

    private Map<String, Object> figures(String unit, String role, String id) {
        List<Item> all = Objects.requireNonNull(scales.get(id));
        List<Released> used = all.stream()
                .map(item -> released(unit, role, item))
                .filter(released -> released.n() >= 2)
                .toList();
        Map<String, Object> json = new HashMap<>();
        json.put("id", id);
        int needed = all.size() < 2 ? all.size() : Math.max(2, (all.size() + 1) / 2);
        if (used.isEmpty() || used.size() < needed) {
            json.put("status", "hidden");
            return json;
        }
        int n = used.stream().mapToInt(Released::n).min().orElseThrow();
        double mean = used.stream().mapToDouble(Released::index).average().orElseThrow();
        int rounded = halfUp(mean);
        String bound = n < 20 && rounded < 10 ? "atMost" : n < 20 && rounded > 90 ? "atLeast" : null;
        json.put("n", n);
        json.put("index", bound == null ? (Object) rounded : bound.equals("atMost") ? 10 : 90);
        json.put("bound", bound);
        json.put("interval", interval(used, n, mean, bound));
        json.put("spread", n < 8 ? null : spread(used));
        return json;
    }

    private static Object interval(List<Released> used, int n, double mean, Object bound) {
        double se = used.stream().mapToDouble(Released::standardError).average().orElseThrow();
        boolean everyone = used.stream().allMatch(released -> released.n() == released.invited());
        if (n < 10 || everyone || se == 0 && bound == null) {
            return null;
        }
        double half = TDistribution.of(n - 1).inverseCumulativeProbability(0.975) * se;
        int low = halfUp(Math.max(0, mean - half));
        int high = halfUp(Math.min(100, mean + half));
        if ("atMost".equals(bound)) {
            return List.of(0, Math.max(10, high));
        }
        return "atLeast".equals(bound) ? List.of(Math.min(90, low), 100) : List.of(low, high);
    }

    private static String spread(List<Released> used) {
        double perPoint = used.stream()
                .mapToDouble(released -> released.deviation()
                        / (released.item().high() - released.item().low() + 1))
                .average()
                .orElseThrow();
        return perPoint <= 0.6 / 6 + 1e-12 ? "similar" : perPoint <= 1.0 / 6 + 1e-12 ? "partly" : "different";
    }

    private Map<String, Object> item(String unit, String role, Item item) {
        Released released = released(unit, role, item);
        int n = released.n();
        Map<String, Object> json = new HashMap<>();
        json.put("id", item.id());
        if (n == 0) {
            json.put("status", "hidden");
            return json;
        }
        int index = halfUp(released.index());
        json.put("n", n);
        double low = released.item.low() + 0.1 * (released.item.high() - released.item.low());
        double high = released.item.high() - 0.1 * (released.item.high() - released.item.low());
        boolean blunted = n < 20 && (halfUp(released.index()) < 10 || halfUp(released.index()) > 90);
        double mean = blunted ? Math.max(low, Math.min(high, released.mean())) : released.mean();
        double least = blunted ? Math.sqrt(0.24 * n / (n - 1)) : 0; // four and six tenths on two neighbouring points
        json.put("mean", n < 10 ? null : decimals(mean));
        json.put("sd", n < 10 ? null : decimals(Math.max(least, Math.sqrt(released.variance()))));
        json.put("index", n < 10 ? null : n < 20 ? (Object) Math.max(10, Math.min(90, index)) : index);
        json.put("favourable", n < 10 ? null : 5 * halfUp(released.favourable() * 20));
        json.put("distribution", n < 20 ? null : released.distribution());
        return json;
    }

    private Released released(String unit, String role, Item item) {
        List<Person> shown = shown(unit, role, person -> person.answers().get(item.id()) instanceof Integer);
        return new Released(item, shown);
    }

    /** Everyone, invited or answered, in the blocks closed at the unit or below it. */
    private List<Person> shown(String unit, String role, Predicate<Person> valid) {
        List<Person> shown = new ArrayList<>();
        carryUp(unit, role, valid, shown);
        return shown;
    }

    /** Returns who is carried up from the unit, and adds whom it and those below it show. */
    private List<Person> carryUp(String unit, String role, Predicate<Person> valid, List<Person> shown) {
        List<Person> pool = new ArrayList<>();
        people.stream()
                .filter(person -> person.unit().equals(unit) && person.role().equals(role))
                .forEach(pool::add);
        parents.forEach((child, parent) -> {
            if (unit.equals(parent)) {
                pool.addAll(carryUp(child, role, valid, shown));
            }
        });
        if (pool.stream().filter(valid).count() >= k) {
            shown.addAll(pool);
            return List.of();
        }
        return pool;
    }

    private static int halfUp(double value) {
        return (int) Math.floor(value + 0.5 + 1e-9);
    }

    private static double decimals(double value) {
        return new BigDecimal(value, MathContext.DECIMAL64)
                .add(new BigDecimal("1e-12"))
                .setScale(3, RoundingMode.HALF_UP)
                .doubleValue();
    }

    /** The answers of a shown set to one item. */
    private record Released(Item item, List<Person> shown) {

        private int[] points() {
            return shown.stream()
                    .map(person -> person.answers().get(item.id()))
                    .flatMap(answer -> answer instanceof Integer point ? Stream.of(point) : Stream.empty())
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        int n() {
            return points().length;
        }

        int invited() {
            return shown.size();
        }

        double mean() {
            return IntStream.of(points()).average().orElseThrow();
        }

        double index() {
            return (mean() - item.low()) / (item.high() - item.low()) * 100;
        }

        double variance() {
            double mean = mean();
            return IntStream.of(points())
                            .mapToDouble(point -> (point - mean) * (point - mean))
                            .sum()
                    / (n() - 1);
        }

        double deviation() {
            double mean = mean();
            return IntStream.of(points())
                    .mapToDouble(point -> Math.abs(point - mean))
                    .average()
                    .orElseThrow();
        }

        double standardError() {
            double se = Math.sqrt(variance()) / Math.sqrt(n()) * Math.sqrt(1 - (double) n() / invited());
            return se * 100 / (item.high() - item.low());
        }

        double favourable() {
            return (double) IntStream.of(points())
                            .filter(point -> 2 * point > item.low() + item.high())
                            .count()
                    / n();
        }

        Map<String, Object> distribution() {
            long na = shown.stream()
                    .filter(person -> "na".equals(person.answers().get(item.id())))
                    .count();
            Map<String, Object> shares = new HashMap<>();
            for (int point = item.low(); point <= item.high(); point++) {
                int wanted = point;
                long count =
                        IntStream.of(points()).filter(value -> value == wanted).count();
                shares.put(String.valueOf(point), decimals((double) count / (n() + na)));
            }
            shares.put("na", decimals((double) na / (n() + na)));
            return shares;
        }
    }
}
