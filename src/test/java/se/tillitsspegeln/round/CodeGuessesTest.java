package se.tillitsspegeln.round;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.organisation.Organisation;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTreeImport;

/** Each test guesses from an address of its own. */
@QuarkusTest
class CodeGuessesTest {

    private static final int LIMIT = 100;

    @Inject
    Rounds rounds;

    @Inject
    Organisation organisation;

    @Test
    void guessesOfOneAddressAreStoppedAndARightCodeStillPasses() {
        String code = code();
        for (int i = 0; i < LIMIT; i++) {
            assertThat(submit("198.51.100.1", wrong(i)).statusCode()).isEqualTo(404);
        }

        Response stopped = submit("198.51.100.1", wrong(0));

        assertThat(stopped.statusCode()).isEqualTo(429);
        assertThat(stopped.<String>path("type")).isEqualTo("/problems/too-many-guesses");
        assertThat(submit("198.51.100.2", wrong(0)).statusCode()).isEqualTo(404);
        assertThat(submit("198.51.100.1", code).statusCode()).isEqualTo(201);
    }

    @Test
    void everyWayInCountsAndNoneIsForgotten() {
        // the page before the first question looks the code up twice
        for (int i = 0; i < LIMIT - 4; i++) {
            submit("198.51.100.3", wrong(i));
        }

        browser().get("/k/" + wrong(1)).then().statusCode(303);
        browser().cookie("tillit-code", wrong(2)).get("/sv/answer").then().statusCode(303);
        browser().cookie("tillit-code", wrong(3)).get("/sv/answer/check").then().statusCode(303);

        browser().get("/k/" + wrong(1)).then().statusCode(429).body(containsString("en kod som stämmer går alltid"));
        browser().cookie("tillit-code", wrong(2)).get("/sv/answer").then().statusCode(429);
        assertThat(submit("198.51.100.3", wrong(1)).statusCode()).isEqualTo(429);
    }

    @Test
    void slipOfTheHandIsNoGuess() {
        for (int i = 0; i < LIMIT + 5; i++) {
            assertThat(submit("198.51.100.4", "K7QF-2M9D").statusCode()).isEqualTo(404);
        }
        assertThat(submit("198.51.100.4", wrong(1)).statusCode()).isEqualTo(404);
    }

    private String code() {
        organisation.replace(UnitTreeImport.fromCsv("id,name,parent\nr,Region,\n".getBytes(UTF_8)));
        RoundId id = rounds.create(new NewRound("Gissat", List.of("kontroll-tillit"), 5, null, null))
                .id();
        rounds.open(id);
        return rounds.issueCodes(id, List.of(new CodeOrder(new UnitId("r"), "medarbetare", 1)))
                .get(0)
                .code();
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false).header("X-Forwarded-For", "198.51.100.3");
    }

    private static String wrong(int i) {
        return String.format("ZZZZ-ZZZZ-Z%03d", i);
    }

    private static Response submit(String from, String code) {
        return given().contentType("application/json")
                .header("X-Forwarded-For", from)
                .body(Map.of("code", code, "answers", Map.of()))
                .post("/api/v1/responses");
    }
}
