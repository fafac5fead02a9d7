package se.tillitsspegeln.api.v1;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProblemsTest {

    @Test
    void problemHasAllFieldsAndNoCache() {
        Response answer = Api.admin().get("/api/v1/rounds/none");

        Map<String, Object> problem = Api.problem(answer, 404, "/problems/round-unknown");
        assertThat(problem)
                .containsOnlyKeys("type", "status", "title", "detail", "instance", "reference")
                .containsEntry("title", "No such round")
                .containsEntry("instance", "/api/v1/rounds/none");
        assertThat(String.valueOf(problem.get("reference"))).matches("[0-9a-f]{8}");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void callWithoutAnAccountIsA401WithAChallenge() {
        Response answer = given().get("/api/v1/rounds");

        Api.problem(answer, 401, "/problems/not-logged-in");
        assertThat(answer.header("WWW-Authenticate")).startsWithIgnoringCase("basic realm=");
    }

    @Test
    void unknownPathIsAProblemEvenForAPost() {
        Api.problem(Api.admin().get("/api/v1/nothing"), 404, "/problems/not-found");
        Api.problem(Api.admin(Map.of()).post("/api/v1/nothing/at/all"), 404, "/problems/not-found");
    }

    @Test
    void wrongMethodTypeOrFormatIsAProblem() {
        Api.problem(Api.admin().delete("/api/v1/units"), 405, "/problems/method-not-allowed");
        Api.problem(Api.admin().accept("text/html").get("/api/v1/units"), 406, "/problems/not-acceptable");
        Response plain = Api.admin().contentType("text/plain").body("x").put("/api/v1/units");
        Api.problem(plain, 415, "/problems/body-type");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"nme": "x"}                  | nme              | This call has no such field
            {"minimumGroupSize": 5.5}     | minimumGroupSize | Give an integer
            {"minimumGroupSize": "5"}     | minimumGroupSize | Give an integer
            {"minimumGroupSize": []}      | minimumGroupSize | Give an integer
            {"name": 5}                   | name             | Give a text
            {"name": true}                | name             | Give a text
            {"questionnaires": "x"}       | questionnaires   | Give an array
            {"questionnaires": [1]}       | questionnaires[0]| Give a text
            {"opensAt": 1790000000}       | opensAt          | Give a time such as
            {"opensAt": "1790000000"}     | opensAt          | Give a time such as
            {"opensAt": "tomorrow"}       | opensAt          | Give a time such as
            {"closesAt": "+99999-01-01T00:00:00Z"} | closesAt | Give a time such as
            []                            | $                | Give an object
            null                          | $                | The request needs a JSON body
            """)
    void bodyOfAnotherShapeIsRejectedNamingTheField(String body, String field, String message) {
        Response answer = Api.admin(body).post("/api/v1/rounds");

        Api.problem(answer, 422, "/problems/body-invalid");
        assertThat(answer.<String>path("violations[0].field")).isEqualTo(field);
        assertThat(answer.<String>path("violations[0].message")).startsWith(message);
        assertThat(answer.asString()).doesNotContain("se.tillitsspegeln", "java.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name":
            {"name": "a", "name": "b"}
            {"name": "a"} and more
            {name: 1}
            """)
    void bodyThatIsNoJsonIsRejectedNamingThePlace(String body) {
        Response answer = Api.admin(body).post("/api/v1/rounds");

        assertThat(Api.problem(answer, 400, "/problems/body-malformed").get("detail"))
                .asString()
                .contains("line 1, column");
    }

    @Test
    void missingBodyIsRejected() {
        Response answer = Api.admin().contentType("application/json").post("/api/v1/rounds");

        Api.problem(answer, 422, "/problems/body-invalid");
    }

    @Test
    void bodyNestedTooDeepIsRejected() {
        String deep = "{\"code\":\"x\",\"answers\":{\"k1\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}}";

        assertThat(Api.answer(deep).statusCode()).isIn(400, 422);
    }

    @Test
    void bodyTooLargeIsRefusedBeforeItIsRead() throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            String head = "POST /api/v1/responses HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 30000000\r\n\r\n{";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 413")
                    .contains("application/problem+json", "/problems/body-too-large", "At most 512 kB");
        }
    }

    @Test
    void unexpectedFailureTellsNothingAndIsLoggedOnceInFull() {
        List<LogRecord> logged = new ArrayList<>();
        Handler listener = new Listener(logged);
        Logger.getLogger("").addHandler(listener);
        Response answer;
        try {
            answer = Api.admin().get("/api/v1/test-broken");
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }

        Map<String, Object> problem = Api.problem(answer, 500, "/problems/unexpected");
        assertThat(answer.asString()).doesNotContain("secret", "IllegalState");
        assertThat(logged)
                .filteredOn(record -> record.getThrown() != null)
                .singleElement()
                .satisfies(record -> {
                    assertThat(((ExtLogRecord) record).getFormattedMessage())
                            .contains(String.valueOf(problem.get("reference")));
                    assertThat(record.getThrown()).hasMessage("select secret from internals");
                });
    }

    private static final class Listener extends Handler {

        private final List<LogRecord> logged;

        Listener(List<LogRecord> logged) {
            this.logged = logged;
        }

        @Override
        public void publish(LogRecord entry) {
            logged.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
