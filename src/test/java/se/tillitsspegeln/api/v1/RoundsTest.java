package se.tillitsspegeln.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RoundsTest {

    @Test
    void newRoundIsADraftWithALocation() {
        Response answer = Api.admin("""
                {"name": "Hösten", "questionnaires": ["kontroll-tillit", "samverkan"], "minimumGroupSize": 7,
                 "closesAt": "2099-10-01T23:00:00+02:00"}
                """).post("/api/v1/rounds");

        String id = answer.path("id");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/api/v1/rounds/" + id);
        String round = "{\"id\":\"" + id + "\",\"name\":\"Hösten\",\"status\":\"draft\",\"minimumGroupSize\":7,"
                + "\"questionnaires\":[{\"id\":\"kontroll-tillit\",\"version\":1},{\"id\":\"samverkan\",\"version\":1}],"
                + "\"opensAt\":null,\"closesAt\":\"2099-10-01T21:00:00Z\"}";
        assertThat(answer.asString()).isEqualTo(round);
        assertThat(Api.admin().get("/api/v1/rounds/" + id).asString()).isEqualTo(round);
        assertThat(Api.admin().get("/api/v1/rounds").asString()).startsWith("[").contains(round);
    }

    @Test
    void everythingWrongWithARoundIsNamedAtOnce() {
        Response answer = Api.admin("{\"name\":\" \",\"questionnaires\":[\"none\",null],\"minimumGroupSize\":4}")
                .post("/api/v1/rounds");

        Api.problem(answer, 422, "/problems/round-invalid");
        assertThat(answer.<List<String>>path("violations.field"))
                .containsExactly("name", "minimumGroupSize", "questionnaires[0]", "questionnaires[1]");
    }

    @Test
    void draftCanBeDeletedAndOpenRoundCannot() {
        String round = Api.draft();
        assertThat(Api.admin().delete("/api/v1/rounds/" + round).statusCode()).isEqualTo(204);
        Api.problem(Api.admin().get("/api/v1/rounds/" + round), 404, "/problems/round-unknown");

        String open = Api.draft();
        Api.open(open);
        Api.problem(Api.admin().delete("/api/v1/rounds/" + open), 409, "/problems/round-status");
        Api.problem(Api.admin().post("/api/v1/rounds/" + open + "/open"), 409, "/problems/round-status");
    }

    @Test
    void codesAreGivenOnceAsJsonAndNeverCached() {
        String round = Api.draft();

        Response answer = Api.admin("""
                [{"unit": "nord", "role": "medarbetare", "count": 2}, {"unit": "syd", "role": "chefer", "count": 1}]
                """).post("/api/v1/rounds/{id}/codes", round);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.<List<String>>path("codes.unit")).containsExactly("nord", "nord", "syd");
        assertThat(answer.<List<String>>path("codes.role")).containsExactly("medarbetare", "medarbetare", "chefer");
        assertThat(answer.<List<String>>path("codes.code"))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"));
    }

    @Test
    void codesComeAsCsvWhereThatIsAskedFor() {
        String round = Api.draft();

        Response answer = Api.admin(List.of(Map.of("unit", "nord", "role", "chefer", "count", 3_000)))
                .accept("text/csv")
                .post("/api/v1/rounds/{id}/codes", round);

        assertThat(answer.contentType()).startsWith("text/csv");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        List<String> lines = answer.asString().lines().toList();
        assertThat(lines.get(0)).isEqualTo("unit,role,code");
        assertThat(new HashSet<>(lines)).hasSize(3_001);
        assertThat(lines.subList(1, 3_001)).allMatch(line -> line.matches("nord,chefer,[0-9A-Z-]{14}"));
    }

    @Test
    void wrongOrderOfCodesIsNamedLineByLineAlsoWhereCsvIsAskedFor() {
        String round = Api.draft();

        Response answer = Api.admin("[{\"unit\":\"none\",\"role\":\"gods\",\"count\":0},{}]")
                .accept("text/csv")
                .post("/api/v1/rounds/{id}/codes", round);

        Api.problem(answer, 422, "/problems/codes-invalid");
        assertThat(answer.<List<String>>path("violations.field"))
                .containsExactly("[0].unit", "[0].role", "[0].count", "[1].unit", "[1].role", "[1].count");
    }

    @Test
    void participationShowsGroupsThatAreLargeEnough() {
        String round = Api.draft();
        List<String> north = Api.codes(round, "nord", "medarbetare", 6);
        Api.codes(round, "syd", "medarbetare", 2);
        Api.open(round);
        Api.answer(north.get(0), Api.pairs(4)).then().statusCode(201);

        assertThat(Api.admin().get("/api/v1/rounds/{id}/participation", round).asString())
                .isEqualTo("{\"units\":[{\"unit\":\"region\",\"role\":\"medarbetare\",\"invited\":6,\"answered\":1},"
                        + "{\"unit\":\"nord\",\"role\":\"medarbetare\",\"invited\":6,\"answered\":1}]}");
    }

    @Test
    void closingIsAcceptedAndRepeatable() throws InterruptedException {
        String round = Api.draft();
        Api.problem(Api.admin().post("/api/v1/rounds/" + round + "/close"), 409, "/problems/round-status");
        Api.open(round);

        Response first = Api.admin().post("/api/v1/rounds/" + round + "/close");
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(first.<String>path("status")).isIn("closing", "closed");
        assertThat(first.header("Location")).endsWith("/api/v1/rounds/" + round);

        Api.closeAndWait(round);
        assertThat(Api.admin().post("/api/v1/rounds/" + round + "/close").<String>path("status"))
                .isEqualTo("closed");
        Response late = Api.admin(List.of(Map.of("unit", "nord", "role", "chefer", "count", 1)))
                .post("/api/v1/rounds/{id}/codes", round);
        Api.problem(late, 409, "/problems/round-status");
    }
}
