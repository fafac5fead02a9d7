package se.tillitsspegeln.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HeadersTest {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    @Inject
    @ConfigProperty(name = "tillit.admin-password")
    String password;

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "GET, /sv/, 200",
        "GET, /sv/finns-inte, 404",
        "GET, /sv/hr, 302",
        "GET, /hr, 303",
        "GET, /k/0000-0000-0000, 303",
        "GET, /sv/test-form/broken, 500",
        "POST, /en/test-form, 400",
        "GET, /css/app-0.css, 200",
        "GET, /api/v1/rounds, 401",
        "GET, /api/v1/questionnaires, 200",
    })
    void everyAnswerCarriesThePolicyAndTellsNoVersion(String method, String path, int status) {
        Response answer =
                browser().contentType("application/x-www-form-urlencoded").request(method, path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.header("Content-Security-Policy")).isEqualTo(POLICY);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeaders().getValues("Server")).isEmpty();
        assertThat(answer.getHeaders().getValues("X-Powered-By")).isEmpty();
        assertThat(answer.header("Strict-Transport-Security")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sv/", "/api/v1/questionnaires", "/sv/finns-inte", "/sv/hr"})
    void behindTlsTheBrowserIsToldToStayThere(String path) {
        assertThat(secure().get(path).header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sv/", "/sv/login", "/sv/privacy", "/sv/hr", "/sv/finns-inte", "/k/0000-0000-0000"})
    void noPageIsKeptByAnyoneBetween(String path) {
        assertThat(browser().get(path).header("Cache-Control")).contains("no-store");
    }

    @Test
    void everyCookieIsOutOfReachForScriptsAndOtherSites() {
        assertThat(cookies(HeadersTest::browser)).hasSize(3).allSatisfy(cookie -> assertThat(cookie)
                .containsIgnoringCase("HttpOnly")
                .containsPattern("SameSite=(Strict|Lax)")
                .doesNotContainIgnoringCase("Secure"));
    }

    @Test
    void behindTlsEveryCookieStaysThere() {
        assertThat(cookies(HeadersTest::secure)).hasSize(3).allSatisfy(cookie -> assertThat(cookie)
                .containsIgnoringCase("Secure"));
    }

    /** Of a form, of a page that asks for a login, of the login. */
    private List<String> cookies(Supplier<RequestSpecification> browser) {
        List<String> set = new ArrayList<>();
        set.addAll(browser.get().get("/sv/").getHeaders().getValues("Set-Cookie"));
        set.addAll(browser.get().get("/sv/hr").getHeaders().getValues("Set-Cookie"));
        set.addAll(browser.get()
                .formParam("j_username", "admin")
                .formParam("j_password", password)
                .post("/j_security_check")
                .getHeaders()
                .getValues("Set-Cookie"));
        return set;
    }

    private static RequestSpecification secure() {
        return browser().header("X-Forwarded-Proto", "https");
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false);
    }
}
