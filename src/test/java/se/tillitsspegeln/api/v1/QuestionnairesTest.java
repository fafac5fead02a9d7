package se.tillitsspegeln.api.v1;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuestionnairesTest {

    @Test
    void anyoneMayListThem() {
        Response list = given().get("/api/v1/questionnaires");

        assertThat(list.<List<String>>path("id"))
                .containsExactly("kontroll-tillit", "samverkan", "sju-principer", "uppfoljning");
        assertThat(list.<List<Map<String, Object>>>path("$"))
                .allSatisfy(one -> assertThat(one).containsOnlyKeys("id", "version", "languages", "title"));
    }

    @Test
    void definitionIsWrittenAsTheContractSays() {
        Response likert = given().get("/api/v1/questionnaires/sju-principer");
        assertThat(likert.<Map<String, Object>>path("$"))
                .containsOnlyKeys("id", "version", "languages", "title", "scales", "items");
        assertThat(likert.<Map<String, Object>>path("scales[0]"))
                .containsOnlyKeys("id", "title", "definition", "items");
        assertThat(likert.<Map<String, Object>>path("items[0]"))
                .containsOnlyKeys("id", "type", "min", "max", "reversed", "text")
                .containsEntry("type", "likert");

        assertThat(given().get("/api/v1/questionnaires/kontroll-tillit").<Map<String, Object>>path("items[0]"))
                .containsOnlyKeys("id", "type", "min", "max", "topic", "low", "high")
                .containsEntry("type", "bipolar");
        assertThat(given().get("/api/v1/questionnaires/samverkan").<Map<String, Object>>path("items[-1]"))
                .containsOnlyKeys("id", "type", "maxLength", "text")
                .containsEntry("type", "text");
    }

    @Test
    void unchangedQuestionnaireIsNotSentAgain() {
        for (String path : List.of("/api/v1/questionnaires", "/api/v1/questionnaires/samverkan")) {
            String tag = given().get(path).header("ETag");

            assertThat(tag).isNotBlank();
            assertThat(given().header("If-None-Match", tag).get(path).statusCode())
                    .isEqualTo(304);
            assertThat(given().header("If-None-Match", "W/\"other\"").get(path).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void unknownQuestionnaireIsA404() {
        Api.problem(given().get("/api/v1/questionnaires/none"), 404, "/problems/questionnaire-unknown");
    }
}
