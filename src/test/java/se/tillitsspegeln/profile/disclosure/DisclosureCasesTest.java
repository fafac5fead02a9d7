package se.tillitsspegeln.profile.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked trees of cases/disclosure.json. */
class DisclosureCasesTest {

    @TestFactory
    Stream<DynamicTest> workedTrees() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/cases/disclosure.json")) {
            JsonNode cases = new ObjectMapper().readTree(file).get("cases");
            assertThat(cases).isNotEmpty();
            return StreamSupport.stream(cases.spliterator(), false)
                    .map(given -> DynamicTest.dynamicTest(given.get("id").asText(), () -> check(given)));
        }
    }

    private static void check(JsonNode given) {
        List<String> names = new ArrayList<>();
        given.get("parent").fieldNames().forEachRemaining(names::add);
        Tree tree = Tree.of(names.stream()
                .mapToInt(name -> names.indexOf(given.get("parent").get(name).textValue()))
                .toArray());
        int[] valid = counts(given.get("directValid"), names);
        int[] people = counts(given.get("directPeople"), names);
        Plan plan = Plan.carryUp(tree, valid, given.get("k").asInt());
        for (String name : names) {
            JsonNode expected = given.get("shown").path(name);
            int node = names.indexOf(name);
            assertThat(plan.isShown(node)).as(name).isEqualTo(!expected.isMissingNode());
            assertThat(plan.shownSums(valid)[node])
                    .as(name)
                    .isEqualTo(expected.path("valid").asLong());
            assertThat(plan.shownSums(people)[node])
                    .as(name)
                    .isEqualTo(expected.path("people").asLong());
        }
        assertThat(leftOver(plan, valid)).isEqualTo(given.at("/leftOver/valid").asInt());
        assertThat(leftOver(plan, people))
                .isEqualTo(given.at("/leftOver/people").asInt());
    }

    private static int leftOver(Plan plan, int[] direct) {
        return IntStream.range(0, direct.length)
                .filter(node -> plan.blockOf(node) == -1)
                .map(node -> direct[node])
                .sum();
    }

    private static int[] counts(JsonNode counts, List<String> names) {
        return names.stream().mapToInt(name -> counts.get(name).asInt()).toArray();
    }
}
