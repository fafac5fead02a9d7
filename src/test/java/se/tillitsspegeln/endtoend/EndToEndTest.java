package se.tillitsspegeln.endtoend;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.endtoend.Naive.Item;
import se.tillitsspegeln.endtoend.Naive.Person;

/** One whole round over HTTP alone, every figure compared with {@link Naive}. */
@QuarkusTest
class EndToEndTest {

    private static final int K = 5;
    private static final int ANSWERS = 900;
    private static final List<String> ROLES = List.of("chefer", "fortroendevalda", "medarbetare");
    private static final List<String> QUESTIONNAIRES = List.of("kontroll-tillit", "sju-principer");
    private static final int POLLS = 200;
    private static final long POLL_MILLIS = 100;

    private final Random random = new Random(20_261_122);
    private final Map<String, String> parents = parents();

    @ConfigProperty(name = "tillit.admin-password")
    String password;

    @Test
    void everyFigureOfEveryProfileEqualsAPlainComputationFromTheRawAnswers() {
        importTree();
        String round = createRound();
        List<Person> people = answer(round, openWithCodes(round));
        assertThat(people.stream().filter(Person::answered)).hasSize(ANSWERS);
        close(round);
        Naive naive = new Naive(parents, people, scales(), K);
        List<String> different = new ArrayList<>();
        for (String unit : parents.keySet()) {
            JsonPath profile = admin().get("/api/v1/rounds/{r}/units/{u}/profile", round, unit)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(profile.getInt("minimumGroupSize")).isEqualTo(K);
            for (String role : ROLES) {
                Map<String, Object> actual = profile.getMap("roles.find { it.role == '" + role + "' }");
                compare(unit + "/" + role, naive.role(unit, role), actual, different);
            }
        }
        assertThat(different).isEmpty();
    }

    private void importTree() {
        StringBuilder csv = new StringBuilder("id,name,parent\n");
        List<String> units = new ArrayList<>(parents.keySet());
        Collections.shuffle(units, random);
        for (String unit : units) {
            String parent = parents.get(unit);
            csv.append(unit)
                    .append(",Enhet ")
                    .append(unit)
                    .append(',')
                    .append(parent == null ? "" : parent)
                    .append('\n');
        }
        admin().contentType("text/csv")
                .body(csv.toString())
                .put("/api/v1/units")
                .then()
                .statusCode(200);
    }

    private String createRound() {
        return admin().contentType(ContentType.JSON)
                .body(Map.of("name", "Hela vägen", "questionnaires", QUESTIONNAIRES, "minimumGroupSize", K))
                .post("/api/v1/rounds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<Map<String, String>> openWithCodes(String round) {
        List<Map<String, Object>> orders = new ArrayList<>();
        for (String unit : parents.keySet()) {
            boolean leaf = !parents.containsValue(unit);
            order(orders, unit, "medarbetare", leaf ? 8 + random.nextInt(60) : random.nextInt(6));
            order(orders, unit, "chefer", random.nextInt(6));
            order(orders, unit, "fortroendevalda", unit.length() < 4 ? random.nextInt(12) : 0);
        }
        List<Map<String, String>> codes = admin().contentType(ContentType.JSON)
                .body(orders)
                .post("/api/v1/rounds/{r}/codes", round)
                .then()
                .statusCode(201)
                .extract()
                .path("codes");
        admin().post("/api/v1/rounds/{r}/open", round).then().statusCode(200);
        return codes;
    }

    private static void order(List<Map<String, Object>> orders, String unit, String role, int count) {
        if (count > 0) {
            orders.add(Map.of("unit", unit, "role", role, "count", count));
        }
    }

    /** Nine hundred people answer, in random order; the others stay silent. */
    private List<Person> answer(String round, List<Map<String, String>> codes) {
        List<Map<String, String>> shuffled = new ArrayList<>(codes);
        Collections.shuffle(shuffled, random);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < shuffled.size(); i++) {
            Map<String, String> code = shuffled.get(i);
            Map<String, Object> answers = i < ANSWERS ? answers(code.get("unit")) : Map.of();
            people.add(new Person(code.get("unit"), code.get("role"), i < ANSWERS, answers));
            if (i < ANSWERS) {
                String counted = given().contentType(ContentType.JSON)
                        .body(Map.of("code", code.get("code"), "answers", answers))
                        .post("/api/v1/responses")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("round");
                assertThat(counted).isEqualTo(round);
            }
        }
        return people;
    }

    /** Some skip a lot, some always answer alike, some units agree wholly: the cases where figures differ in kind. */
    private Map<String, Object> answers(String unit) {
        double gaps = random.nextInt(5) == 0 ? 0.6 : 0.08;
        boolean unanimous = unit.hashCode() % 7 == 0;
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Item item : scales().values().stream().flatMap(List::stream).toList()) {
            double luck = random.nextDouble();
            if (luck < gaps / 2) {
                answers.put(item.id(), "na");
            } else if (luck > gaps) {
                int span = item.high() - item.low() + 1;
                answers.put(item.id(), unanimous ? item.high() : item.low() + random.nextInt(span));
            }
        }
        return answers;
    }

    private void close(String round) {
        admin().post("/api/v1/rounds/{r}/close", round).then().statusCode(202);
        for (int i = 0; i < POLLS; i++) {
            String status =
                    admin().get("/api/v1/rounds/{r}", round).then().extract().path("status");
            if (status.equals("closed")) {
                return;
            }
            pause();
        }
        fail("the round did not close");
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void compare(String place, Object expected, Object actual, List<String> different) {
        if (expected instanceof Map<?, ?> map && actual instanceof Map<?, ?> other) {
            if (!map.keySet().equals(other.keySet())) {
                different.add(place + ": fields " + map.keySet() + " but was " + other.keySet());
            }
            map.forEach((key, value) -> compare(place + "." + key, value, other.get(key), different));
        } else if (expected instanceof List<?> list
                && actual instanceof List<?> others
                && list.size() == others.size()) {
            for (int i = 0; i < list.size(); i++) {
                compare(place + "[" + i + "]", list.get(i), others.get(i), different);
            }
        } else if (expected instanceof Number number && actual instanceof Number other) {
            if (Math.abs(number.doubleValue() - other.doubleValue()) > 1e-6) {
                different.add(place + ": " + expected + " but was " + actual);
            }
        } else if (expected == null ? actual != null : !expected.equals(actual)) {
            different.add(place + ": " + expected + " but was " + actual);
        }
    }

    /** Scales and items as the service itself publishes them. */
    private Map<String, List<Item>> scales() {
        if (known.isEmpty()) {
            QUESTIONNAIRES.forEach(id -> known.putAll(scales(id)));
        }
        return known;
    }

    private final Map<String, List<Item>> known = new LinkedHashMap<>();

    private static Map<String, List<Item>> scales(String questionnaire) {
        JsonPath json = given().get("/api/v1/questionnaires/{q}", questionnaire)
                .then()
                .extract()
                .jsonPath();
        List<Map<String, Object>> items = json.getList("items");
        Map<Object, Item> byId = items.stream()
                .collect(Collectors.toMap(
                        item -> item.get("id"),
                        item -> new Item((String) item.get("id"), (int) item.get("min"), (int) item.get("max"))));
        Map<String, List<Item>> scales = new LinkedHashMap<>();
        List<Map<String, Object>> found = json.getList("scales");
        found.forEach(scale -> scales.put(
                (String) scale.get("id"),
                ((List<?>) scale.get("items")).stream().map(byId::get).toList()));
        return scales;
    }

    private RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", password);
    }

    /** Four levels, forty units: r, then r1..r3, then r11..r33, then the rest. */
    private static Map<String, String> parents() {
        Map<String, String> parents = new LinkedHashMap<>();
        parents.put("r", null);
        for (int i = 1; i <= 3; i++) {
            parents.put("r" + i, "r");
            for (int j = 1; j <= 3; j++) {
                parents.put("r" + i + j, "r" + i);
            }
        }
        List<String> middle = new ArrayList<>(parents.keySet());
        for (int i = 0; parents.size() < 40; i++) {
            String above = middle.get(4 + i % (middle.size() - 4));
            parents.put(above + (char) ('a' + i / 9), above);
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(parents));
    }
}
