package se.tillitsspegeln.response;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.web.respondent.TestRounds;

/** "Already received" is a promise like "thank you": nobody is told so before it is on the disk. */
@QuarkusTest
class AlreadyHereTest {

    private static final String ANSWER = "{\"code\":\"%s\",\"answers\":{\"k1\":4}}";

    @Inject
    TestRounds rounds;

    @Inject
    Disk disk;

    @Test
    void nobodyIsToldThatAnAnswerIsHereBeforeItIsOnTheDisk() {
        String code = rounds.open(TestRounds.SHORT).codes().get(0);
        answer(code, 201);
        disk.whileBroken(() -> {
            answer(code, 503);
            page(code, 503);
        });
        answer(code, 409);
        page(code, 200);
    }

    private static void answer(String code, int status) {
        given().contentType("application/json")
                .body(ANSWER.formatted(code))
                .post("/api/v1/responses")
                .then()
                .statusCode(status)
                .body("status", equalTo(status == 201 ? null : (Object) status));
    }

    private static void page(String code, int status) {
        given().cookie("tillit-code", code).get("/sv/answer").then().statusCode(status);
    }
}
