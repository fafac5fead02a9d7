package se.tillitsspegeln.web;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FrameTest {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    @Test
    void homeLeadsToSwedishUnlessEnglishIsPreferred() {
        given().redirects().follow(false).get("/").then().statusCode(303).header("Location", endsWith("/sv/"));
        given().redirects()
                .follow(false)
                .header("Accept-Language", "en-GB,en;q=0.9,sv;q=0.5")
                .get("/")
                .then()
                .header("Location", endsWith("/en/"));
        given().redirects()
                .follow(false)
                .header("Accept-Language", "fi,sv;q=0.8")
                .get("/")
                .then()
                .header("Location", endsWith("/sv/"));
    }

    @Test
    void unknownPageIsAPageInItsLanguage() {
        Document swedish = page("/sv/finns-inte", 404);
        assertThat(swedish.expectFirst("html").attr("lang")).isEqualTo("sv");
        assertThat(swedish.expectFirst("h1").text()).isEqualTo("Sidan finns inte");
        Document english = page("/en/not-there/at/all", 404);
        assertThat(english.title()).isEqualTo("There is no such page – Tillitsspegeln");
        assertThat(english.select("footer a")).hasSize(3);
    }

    @Test
    void formWithoutTokenIsRefusedWithAPage() {
        Response answer = given().contentType("application/x-www-form-urlencoded")
                .body("a=b")
                .post("/en/test-form");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.asString()).expectFirst("h1").text()).isEqualTo("We could not accept the form");
    }

    @Test
    void unexpectedFailureIsAPageThatTellsNothingButAReference() {
        Document page = page("/sv/test-form/broken", 500);
        assertThat(page.text()).contains("Något gick fel hos oss").doesNotContain("secret", "Exception");
        assertThat(page.text()).containsPattern("Referens [^:]*: [0-9a-f]{8}");
    }

    @Test
    void everyPageIsGuardedByHeaders() {
        when().get("/sv/finns-inte")
                .then()
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store");
    }

    @Test
    void styleSheetIsSmallAndKeptForAYear() {
        String path =
                page("/sv/finns-inte", 404).expectFirst("link[rel=stylesheet]").attr("href");
        Response css = when().get(path);
        assertThat(css.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(css.contentType()).startsWith("text/css");
        assertThat(css.asByteArray()).hasSizeBetween(6_000, 10_240);
        assertThat(css.cookies()).isEmpty();
        assertThat(when().get("/css/app-00000.css").header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void programsGetNoCookieAndNoPage() {
        Response answer = when().get("/api/no-such-thing");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.cookies()).isEmpty();
        assertThat(answer.contentType()).doesNotContain("html");
    }

    @Test
    void jsonNeedsNoFormToken() {
        given().contentType("application/json")
                .body("{}")
                .post("/api/test-json")
                .then()
                .statusCode(204);
    }

    private static Document page(String path, int status) {
        Response answer = when().get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("text/html");
        return Jsoup.parse(answer.asString());
    }
}
