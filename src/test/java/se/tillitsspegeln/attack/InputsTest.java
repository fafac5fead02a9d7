package se.tillitsspegeln.attack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillitsspegeln.web.hr.Desk;

/** What a stranger or a careless colleague may send: too much, too odd, from elsewhere. Nothing of ours leaks back. */
@QuarkusTest
class InputsTest {

    private static final String JSON = "Host: x\r\nConnection: close\r\nContent-Type: application/json\r\n";
    private static final String FORM =
            "Host: x\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n";

    @Test
    void aChunkedBodyAboveTheLimitIsAProblem() {
        String part = Wire.chunk("[".repeat(60_000));
        String answer = Wire.send(
                "POST /api/v1/responses HTTP/1.1\r\n" + JSON + "Transfer-Encoding: chunked",
                Collections.nCopies(10, part).toArray(new String[0]));
        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "/problems/body-too-large", "\"reference\"");
    }

    @Test
    void aChunkedBodyWithinTheLimitIsReadWhole() {
        String answer = Wire.send(
                "POST /api/v1/responses HTTP/1.1\r\n" + JSON + "Transfer-Encoding: chunked",
                Wire.chunk("{\"code\":\"0000-0000"),
                Wire.chunk("-0000\",\"answers\":{}}"),
                "0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 404").contains("/problems/code-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sv", "/sv/answer/part/1", "/j_security_check", "/login"})
    void aStrangersFormIsNoLargerThanAnAnswer(String path) {
        String large = Wire.send("POST " + path + " HTTP/1.1\r\n" + FORM + "Content-Length: 300000", "a=");
        assertThat(large).startsWith("HTTP/1.1 413").contains("<html").doesNotContain("Exception", "\tat ");
        String endless = Wire.send("POST " + path + " HTTP/1.1\r\n" + FORM + "Transfer-Encoding: chunked");
        assertThat(endless).startsWith("HTTP/1.1 411").contains("<html");
    }

    @Test
    void aCallFromAnotherSiteIsAProblem() {
        Response answer = Town.admin(Map.of("name", "x"))
                .header("Sec-Fetch-Site", "cross-site")
                .post("/api/v1/rounds");
        problem(answer, 403, "/problems/foreign-site");
        assertThat(answer.<String>path("instance")).isEqualTo("/api/v1/rounds");
        assertThat(given().header("Origin", "https://elsewhere.example")
                        .post("/sv")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aCallWithoutAnAccountIsToldWhatIsMissingAndWhere() {
        Response answer = given().get("/api/v1/rounds/some");
        problem(answer, 401, "/problems/not-logged-in");
        assertThat(answer.<String>path("instance")).isEqualTo("/api/v1/rounds/some");
    }

    /** Of a comment such characters are left out, so that nobody's answer is lost; names are refused. */
    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\ud800", "a\\udfffb", "a\\u0007"})
    void aNameThatCannotBeKeptIsRefused(String odd) {
        Response name = Town.admin("{\"name\":\"" + odd + "\",\"questionnaires\":[\"samverkan\"]}")
                .post("/api/v1/rounds");
        assertThat(name.statusCode()).isEqualTo(422);
        Response unit = Town.admin("[{\"id\":\"a\",\"name\":\"x" + odd + "\"}]").put("/api/v1/units");
        assertThat(unit.statusCode()).isEqualTo(422);
        Response token = Town.admin("{\"name\":\"" + odd + "\",\"scopes\":[\"profiles:read\"]}")
                .post("/api/v1/tokens");
        assertThat(token.statusCode()).isEqualTo(422);
        String code = Town.open(Town.SMALL, 5).codes("nord", "medarbetare", 1).get(0);
        Response comment = send("{\"code\":\"" + code + "\",\"answers\":{},\"comments\":{\"o1\":\"" + odd + "\"}}");
        assertThat(comment.statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/rounds/%00", "/api/v1/units/a%00b", "/api/v1/rounds?x=%00"})
    void anAddressWithAnOddCharacterLeadsNowhere(String path) {
        Response answer = Town.admin().urlEncodingEnabled(false).get(path);
        problem(answer, 404, "/problems/not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/sv", "/sv/nowhere", "/api/v1/questionnaires", "/api/v1/nowhere", "/api/v1/rounds", "/login"})
    void noAnswerSaysWhatItRunsOn(String path) {
        Response answer = given().redirects().follow(false).get(path);
        assertThat(answer.headers().asList())
                .noneMatch(header -> List.of("server", "x-powered-by", "via", "x-aspnet-version")
                        .contains(header.getName().toLowerCase(java.util.Locale.ROOT)));
        assertThat(answer.asString()).doesNotContain("Quarkus", "Vert.x", "Exception", "java.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /sv HTTP/9.9\r\nHost: x", "NONSENSE", "GET /sv HTTP/1.1\r\nHost: x\r\nX: LONG"})
    void nonsenseOnTheWireTellsNothing(String head) {
        String answer = Wire.send(head.replace("LONG", "x".repeat(100_000)));
        assertThat(answer).doesNotContain("Exception", "\tat ", "Quarkus", "netty", "HTTP/1.1 5");
    }

    @Test
    void formulasInNamesStayTextWhereverTheyGo() {
        Town town = Town.open("id,name,parent\nr,\"=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\",\na,+1+1,r\nb,@x,r\n", 5);
        Response csv = Town.admin(List.of(Map.of("unit", "a", "role", "medarbetare", "count", 1)))
                .accept("text/csv")
                .post("/api/v1/rounds/{r}/codes", town.round);
        assertThat(csv.asString().lines()).noneMatch(line -> line.matches(".*(^|,)\"?[=+@].*"));
        town.close();
        String all = Town.admin()
                .accept("text/csv")
                .get("/api/v1/rounds/{r}/profiles", town.round)
                .asString();
        assertThat(all.lines()).noneMatch(line -> line.matches(".*(^|,)\"?[=+@].*"));
        Town.importTree(Town.SMALL);
    }

    @Test
    void aNameOfTenThousandCharactersIsRefusedByItsLine() {
        Response answer = put("id,name,parent\nr," + "å".repeat(10_000) + ",\n");
        problem(answer, 422, "/problems/units-invalid");
        assertThat(answer.asString()).contains("line 2", "10000 characters").hasSizeLessThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PK\u0003\u0004zip",
                "\u00d0\u00cf\u0011\u00e0xls",
                "id,name,parent\nr,\"never closed,\n",
                "\u001f\u008bgz",
                "%PDF-1.7",
                ""
            })
    void whateverElseIsUploadedIsRefusedWithWords(String content) {
        Response answer = put(content);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("violations").hasSizeLessThan(8_000);
        Desk desk = Desk.of(Town.account("admin", null), Town.PASSWORD);
        byte[] file = content.getBytes(StandardCharsets.ISO_8859_1);
        Response page = desk.upload("/sv/hr/units", "/sv/hr/units/preview", "units.csv", file);
        assertThat(page.statusCode()).isBetween(200, 499);
        assertThat(page.asString()).doesNotContain("Exception");
    }

    @Test
    void aTamperedFormIsRefusedLikeAnyOther() {
        Desk desk = Desk.of(Town.account("admin", null), Town.PASSWORD);
        Response answer = desk.send("/sv/hr/units", "/sv/hr/units", Map.of("file", "%%% not Base64", "seen", "x"));
        assertThat(answer.statusCode()).isBetween(400, 499);
    }

    private static Response put(String content) {
        return Town.admin()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("text/csv")
                .body(content.getBytes(StandardCharsets.ISO_8859_1))
                .put("/api/v1/units");
    }

    private static Response send(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/api/v1/responses");
    }

    private static void problem(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("type")).isEqualTo(type);
        assertThat(answer.<String>path("reference")).matches("[0-9a-f]{8}");
    }
}
