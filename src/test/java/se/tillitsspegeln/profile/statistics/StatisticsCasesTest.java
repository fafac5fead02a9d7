package se.tillitsspegeln.profile.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked numbers of cases/statistics.json, each expected field of them, to as many decimals as are given there. */
class StatisticsCasesTest {

    @TestFactory
    Stream<DynamicTest> workedNumbers() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/cases/statistics.json")) {
            JsonNode cases = new ObjectMapper().readTree(file).get("cases");
            assertThat(cases).isNotEmpty();
            return StreamSupport.stream(cases.spliterator(), false)
                    .map(given -> DynamicTest.dynamicTest(given.get("id").asText(), () -> check(given)));
        }
    }

    private static void check(JsonNode given) {
        String topic = given.get("topic").asText();
        assertThat(CaseTopics.ALL)
                .as("every topic of the file needs someone who computes it")
                .containsKey(topic);
        Map<String, OptionalDouble> actual =
                Objects.requireNonNull(CaseTopics.ALL.get(topic)).apply(given.get("inputs"));
        Map<String, JsonNode> expected = new LinkedHashMap<>();
        flatten("", given.get("expected"), expected);
        assertThat(expected).isNotEmpty();
        expected.forEach((name, value) -> compare(name, value, actual));
    }

    private static void compare(String name, JsonNode expected, Map<String, OptionalDouble> actual) {
        assertThat(actual).as("every expected field must be computed").containsKey(name);
        OptionalDouble value = Objects.requireNonNull(actual.get(name));
        if (expected.isNull()) {
            assertThat(value).as(name).isEmpty();
        } else {
            int decimals = Math.max(2, expected.decimalValue().scale());
            double tolerance = 0.5001 * Math.pow(10, -decimals);
            assertThat(value.orElseThrow()).as(name).isCloseTo(expected.doubleValue(), within(tolerance));
        }
    }

    private static Offset<Double> within(double tolerance) {
        return Offset.offset(tolerance);
    }

    private static void flatten(String name, JsonNode value, Map<String, JsonNode> flat) {
        if (value.isObject()) {
            value.fieldNames().forEachRemaining(field -> flatten(join(name, field), value.get(field), flat));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                flatten(join(name, "" + i), value.get(i), flat);
            }
        } else {
            flat.put(name, value);
        }
    }

    private static String join(String name, String field) {
        return name.isEmpty() ? field : name + "." + field;
    }
}
