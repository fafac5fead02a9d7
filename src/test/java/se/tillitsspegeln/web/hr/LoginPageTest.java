package se.tillitsspegeln.web.hr;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LoginPageTest {

    @Test
    void pageAsksForNameAndPasswordInItsLanguage() {
        Document page = page("/en/login");

        assertThat(page.title()).isEqualTo("Log in – Tillitsspegeln");
        assertThat(page.expectFirst("form").attr("action")).isEqualTo("/j_security_check?lang=en");
        assertThat(page.expectFirst("#j_password").attr("type")).isEqualTo("password");
        assertThat(page.expectFirst("#j_password").attr("autocomplete")).isEqualTo("current-password");
    }

    @Test
    void failureIsSaidInTheTitleTheSummaryAndAtTheField() {
        Document page = page("/sv/login?error=true");

        assertThat(page.title()).startsWith("Fel: ");
        assertThat(page.expectFirst(".summary a").text()).isEqualTo("Fel användarnamn eller lösenord");
        assertThat(page.expectFirst(".summary a").attr("href")).isEqualTo("#j_username");
        assertThat(page.expectFirst("#j_username").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void loggedOutIsSaid() {
        assertThat(page("/sv/login?loggedOut=true").expectFirst("[role=status]").text())
                .isEqualTo("Du är utloggad.");
    }

    @ParameterizedTest
    @CsvSource({
        "/login?lang=en, '', /en/login",
        "/login?error=true&lang=en, '', /en/login?error=true",
        "/login, http://localhost:8081/en/hr/rounds, /en/login",
        "/login, http://localhost:8081/sv/hr, /sv/login",
        "/login?lang=//evil.example, nonsense, /sv/login",
        "/hr?lang=en, '', /en/hr",
        "/hr, '', /sv/hr",
    })
    void addressWithoutALanguageLeadsToOneThatHasIt(String from, String target, String to) {
        browser()
                .urlEncodingEnabled(false)
                .cookie("tillit-login-target", target)
                .get(from)
                .then()
                .statusCode(303)
                .header("Location", endsWith(to));
    }

    private static Document page(String path) {
        return Jsoup.parse(browser().get(path).then().statusCode(200).extract().asString());
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false);
    }
}
