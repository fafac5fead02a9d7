package se.tillitsspegeln.api.v1;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an operator sees from outside: whether answers can be taken, and how many were. */
@QuarkusTest
class ObservedTest {

    @Test
    void answersAreCountedByWhatBecameOfThem() {
        String round = Api.draft();
        String code = Api.codes(round, "nord", "medarbetare", 1).get(0);
        Api.open(round);
        Map<String, Double> before = outcomes();

        Api.answer(code, Map.of("k1", 99)).then().statusCode(422);
        Api.answer(code, Api.pairs(4)).then().statusCode(201);
        Api.answer(code, Api.pairs(4)).then().statusCode(409);
        Api.answer("0000-0000-0000", Map.of()).then().statusCode(404);

        Map<String, Double> after = outcomes();
        assertThat(after.keySet())
                .containsExactlyInAnyOrder(
                        "accepted", "code-unknown", "code-spent", "round-not-open", "answers-invalid", "not-stored");
        for (String once : List.of("accepted", "answers-invalid", "code-spent", "code-unknown")) {
            assertThat(after.getOrDefault(once, 0.0) - before.getOrDefault(once, 0.0))
                    .as(once)
                    .isEqualTo(1);
        }
    }

    @Test
    void aCloseIsTimed() throws InterruptedException {
        String round = Api.draft();
        Api.codes(round, "nord", "medarbetare", 1);
        Api.open(round);
        Api.closeAndWait(round);

        assertThat(metrics())
                .containsPattern("tillit_close_seconds_count\\{[^}]*outcome=\"closed\"[^}]*} [1-9]")
                .contains("tillit_rounds_closing");
    }

    @Test
    void noLabelTellsOfACodeAUnitOrARound() {
        String round = Api.draft();
        String code = Api.codes(round, "syd", "medarbetare", 1).get(0);
        Api.open(round);
        given().redirects().follow(false).get("/k/{code}", code);
        Api.answer(code, Api.pairs(4)).then().statusCode(201);
        Api.admin().get("/api/v1/rounds/{id}/units/{unit}/profile", round, "syd");

        assertThat(metrics())
                .contains("http_server_requests_seconds_bucket")
                .doesNotContain(code, code.toLowerCase(), round, "\"syd\"", "/syd");
    }

    @Test
    void readyMeansThatAnAnswerCanBeTaken() {
        assertThat(given().get("/q/health/ready")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<List<String>>path("checks.name"))
                .contains("an answer can be taken");
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/started").then().statusCode(200);
    }

    private static String metrics() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }

    private static Map<String, Double> outcomes() {
        Matcher line = Pattern.compile("(?m)^tillit_answers_total\\{.*outcome=\"([^\"]+)\".*} (\\S+)$")
                .matcher(metrics());
        return line.results()
                .collect(java.util.stream.Collectors.toMap(
                        found -> found.group(1), found -> Double.valueOf(found.group(2))));
    }
}
