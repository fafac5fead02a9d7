package se.tillitsspegeln.api.v1;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProfilesTest {

    @Test
    void profilesOfAFixedRoundAreWrittenAsTheContractSays() throws InterruptedException {
        String round = Api.draft();
        Api.open(round);
        Api.answers(round, "nord", "medarbetare", List.of(2, 3, 4, 4, 5, 5, 5, 6, 6, 7, 7, 7));
        Api.codes(round, "nord", "medarbetare", 8);
        Api.answers(round, "syd", "medarbetare", List.of(1, 2, 2, 3, 3, 4, 5, 6));
        Api.answers(round, "syd", "chefer", List.of(7, 7, 7, 7, 7));
        Api.answers(round, "nord", "chefer", List.of(1, 1));
        Api.closeAndWait(round);

        String profiles = Stream.of("region", "nord", "syd")
                .map(unit -> profile(round, unit).asString().replace(round, "ROUND"))
                .collect(Collectors.joining(",", "[", "]"));
        Snapshot.of("profiles").matches(profiles);
    }

    @Test
    void hiddenUnitsAreAlikeWhateverWasAnswered() throws InterruptedException {
        String low = closed("nord", Collections.nCopies(4, 1));
        String high = closed("nord", List.of(7));

        assertThat(profile(low, "nord").asString().replace(low, ""))
                .isEqualTo("{\"round\":\"\","
                        + "\"unit\":{\"id\":\"nord\",\"name\":\"Nord\",\"path\":[\"region\",\"nord\"]},\"minimumGroupSize\":5,"
                        + "\"roles\":[{\"role\":\"medarbetare\",\"status\":\"hidden\"}],\"gaps\":[],\"comments\":[]}");
        assertThat(profile(high, "nord").asString().replace(high, ""))
                .isEqualTo(profile(low, "nord").asString().replace(low, ""));
    }

    @Test
    void itemThatTooFewAnsweredIsHiddenByItsIdAlone() throws InterruptedException {
        String round = Api.draft();
        List<String> codes = Api.codes(round, "nord", "medarbetare", 10);
        Api.open(round);
        for (int i = 0; i < 10; i++) {
            var sheet = new HashMap<>(Api.pairs(4));
            sheet.put("k1", i < 4 ? 4 : "na");
            Api.answer(codes.get(i), sheet).then().statusCode(201);
        }
        Api.closeAndWait(round);

        assertThat(profile(round, "nord").asString())
                .contains("\"items\":[{\"id\":\"k1\",\"status\":\"hidden\"},{\"id\":\"k2\",\"n\":10,");
    }

    @Test
    void unchangedProfileIsNotSentAgain() throws InterruptedException {
        String round = closed("nord", Collections.nCopies(10, 4));
        Response first = profile(round, "nord");

        Response again = Api.admin()
                .header("If-None-Match", first.header("ETag"))
                .get("/api/v1/rounds/{id}/units/nord/profile", round);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.asString()).isEmpty();
        assertThat(first.header("Cache-Control")).contains("private", "no-cache");
    }

    @Test
    void profileWaitsForTheRoundAndNeedsAUnitAndAnAccount() {
        String round = Api.draft();
        Api.problem(profile(round, "nord"), 409, "/problems/round-not-closed");
        Api.problem(profile(round, "none"), 404, "/problems/unit-unknown");
        Api.problem(profile("none", "nord"), 404, "/problems/round-unknown");
        Stream.of("/api/v1/rounds/" + round + "/units/nord/profile", "/api/v1/rounds/" + round + "/participation")
                .forEach(path -> Api.problem(given().get(path), 401, "/problems/not-logged-in"));
    }

    private static String closed(String unit, List<Integer> points) throws InterruptedException {
        String round = Api.draft();
        Api.open(round);
        Api.answers(round, unit, "medarbetare", points);
        Api.closeAndWait(round);
        return round;
    }

    private static Response profile(String round, String unit) {
        return Api.admin().get("/api/v1/rounds/{id}/units/{unit}/profile", round, unit);
    }
}
