package se.tillitsspegeln.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LoginTest {

    private static final String COOKIE = "tillit-login";

    @Inject
    @ConfigProperty(name = "tillit.admin-password")
    String password;

    @Test
    void adminCallsTheApiWithThePassword() {
        api("admin", password).get("/api/v1/probe").then().statusCode(200).body(equalTo("admin [admin] null"));
    }

    @ParameterizedTest
    @CsvSource({"admin, wrong", "admin, ''", "nobody, wrong", "'', ''", "ADMIN, wrong"})
    void wrongPasswordOrAccountIsAPlain401(String name, String wrong) {
        api(name, wrong)
                .get("/api/v1/probe")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Basic realm="))
                .contentType("application/problem+json")
                .body("status", equalTo(401), "reference", not(emptyOrNullString()))
                .header("Location", equalTo(null))
                .header("Set-Cookie", equalTo(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/probe", "/api/v1/no-such-route", "/api/v1"})
    void apiWithoutAnAccountIsAPlain401(String path) {
        browser()
                .get(path)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Basic realm="))
                .contentType("application/problem+json")
                .body("instance", equalTo(path), "reference", not(emptyOrNullString()));
    }

    @Test
    void everythingElseIsPublic() {
        browser().get("/en/public-probe").then().statusCode(200);
        browser().get("/api/v1/questionnaires/none").then().statusCode(not(401));
    }

    @Test
    void accessRefusesTheAnonymousEvenWhereAPathWasForgotten() {
        assertThat(browser().get("/en/forgotten-probe").statusCode()).isIn(302, 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sv/hr", "/en/hr", "/sv/hr/probe", "/xx/hr/any/depth", "/sv/hr/"})
    void pageWithoutLoginLeadsToTheLoginPage(String path) {
        browser().get(path).then().statusCode(302).header("Location", endsWith("/login"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/sv/hr/probe;a=b /sv/hr/probe%3Ba=b",
                "/sv/hr/..;/hr/probe /sv/hr/..%3B/hr/probe",
                "/sv/hr/audit?actor=a,b /sv/hr/audit?actor=a%2Cb",
                "//evil.example/hr/;x /evil.example/hr/%3Bx"
            })
    void anAddressThatFitsInNoCookieIsAnsweredAndLeadsToOneThatDoes(String odd, String fit) {
        given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(odd)
                .then()
                .statusCode(308)
                .header("Location", equalTo(fit));
    }

    @Test
    void pageTakesNoBasicPassword() {
        api("admin", password)
                .redirects()
                .follow(false)
                .get("/sv/hr/probe")
                .then()
                .statusCode(302);
    }

    @Test
    void apiTakesNoCookie() {
        browser()
                .cookie(COOKIE, cookieOf(logIn("admin", password)))
                .get("/api/v1/probe")
                .then()
                .statusCode(401);
    }

    @Test
    void loginSetsACookieThatOpensPagesAndNoScriptOrOtherSiteCanUse() {
        Response login = logIn("admin", password);

        assertThat(login.statusCode()).isEqualTo(302);
        assertThat(login.header("Location")).endsWith("/hr?lang=en");
        assertThat(login.getHeaders().getValues("Set-Cookie")).singleElement().satisfies(cookie -> assertThat(cookie)
                .startsWith(COOKIE + "=")
                .contains("HTTPOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("admin"));
        browser().cookie(COOKIE, cookieOf(login)).get("/sv/hr/probe").then().statusCode(200);
    }

    @Test
    void loginLeadsBackToThePageThatAskedForIt() {
        Response asked = browser().get("/sv/hr/probe");

        Response login = browser()
                .cookies(asked.cookies())
                .formParam("j_username", "admin")
                .formParam("j_password", password)
                .post("/j_security_check");

        assertThat(login.header("Location")).endsWith("/sv/hr/probe");
    }

    @Test
    void failedLoginLeadsToTheErrorAndSetsNoCookie() {
        Response login = logIn("admin", "wrong");

        assertThat(login.statusCode()).isEqualTo(302);
        assertThat(login.header("Location")).endsWith("/login?error=true&lang=en");
        assertThat(login.cookie(COOKIE)).isNull();
    }

    @Test
    void aLoginFormWithoutItsFieldsLeadsBackToThePage() {
        given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/login?error=true"));
    }

    @Test
    void forgedCookieIsNoLogin() {
        browser()
                .cookie(COOKIE, "c29tZXRoaW5nIGVsc2UgZW50aXJlbHk=")
                .get("/sv/hr/probe")
                .then()
                .statusCode(302);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 302",
        "Sec-Fetch-Site, none, 302",
        "Origin, https://evil.example, 403",
        "Origin, not a uri, 403",
        "Origin, null, 302",
    })
    void noOtherSiteCanLogAVisitorIn(String header, String value, int status) {
        browser()
                .header(header, value)
                .formParam("j_username", "admin")
                .formParam("j_password", password)
                .post("/j_security_check")
                .then()
                .statusCode(status);
    }

    @Test
    void noOtherSiteCanUseARememberedBasicPassword() {
        api("admin", password)
                .header("Sec-Fetch-Site", "cross-site")
                .post("/api/v1/probe")
                .then()
                .statusCode(403);
    }

    @Test
    void loggingOutTakesTheCookieBack() {
        Response out = logOut(cookieOf(logIn("admin", password)));

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.header("Location")).endsWith("/sv/login?loggedOut=true");
        assertThat(out.detailedCookie(COOKIE)).satisfies(gone -> {
            assertThat(gone.getMaxAge()).isZero();
            assertThat(gone.getValue()).isEmpty();
            assertThat(gone.getPath()).isEqualTo("/");
        });
    }

    @Test
    void copiedCookieOpensNothingOnceItsLoginHasEnded() {
        String cookie = cookieOf(logIn("admin", password));
        String other = cookieOf(logIn("admin", password));
        browser().cookie(COOKIE, cookie).get("/sv/hr/probe").then().statusCode(200);

        logOut(cookie);

        browser().cookie(COOKIE, cookie).get("/sv/hr/probe").then().statusCode(302);
        browser().cookie(COOKIE, other).get("/sv/hr/probe").then().statusCode(200);
    }

    @Test
    void guessingMakesTheNextAttemptWaitWhetherThereIsSuchAnAccountOrNot() {
        String name = "guessed-" + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            api(name, "wrong").get("/api/v1/probe").then().statusCode(401);
        }

        api(name, "wrong")
                .get("/api/v1/probe")
                .then()
                .statusCode(429)
                .header("Retry-After", not(emptyOrNullString()))
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-many-attempts"));
        assertThat(logIn(name, "wrong").header("Location")).contains("/login?error=true", "wait=", "lang=en");
        api("admin", password).get("/api/v1/probe").then().statusCode(200);
    }

    @Test
    void loggingOutNeedsTheFormsToken() {
        browser()
                .cookie(COOKIE, cookieOf(logIn("admin", password)))
                .formParam("any", "thing")
                .post("/sv/hr/logout")
                .then()
                .statusCode(400);
    }

    /** Of what is no form the token is not asked; such bodies get no further than the door. */
    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "application/xml"})
    void whatIsNoFormReachesNoPage(String type) {
        String cookie = cookieOf(logIn("admin", password));
        browser()
                .cookie(COOKIE, cookie)
                .contentType(type)
                .body("x")
                .post("/sv/hr/logout")
                .then()
                .statusCode(415);
        browser().cookie(COOKIE, cookie).get("/sv/hr/probe").then().statusCode(200);
    }

    @Test
    void aDamagedFormCookieKeepsNobodyOutForLong() {
        Response refused = browser().cookie("csrf-token", "bad").get("/sv/");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.detailedCookie("csrf-token").getMaxAge()).isZero();
    }

    private static Response logOut(String cookie) {
        Response form = browser().cookie(COOKIE, cookie).get("/sv/hr/probe");
        return browser()
                .cookie(COOKIE, cookie)
                .cookies(form.cookies())
                .formParam("csrf-token", form.cookie("csrf-token"))
                .post("/sv/hr/logout");
    }

    private static Response logIn(String name, String password) {
        return browser()
                .queryParam("lang", "en")
                .formParam("j_username", name)
                .formParam("j_password", password)
                .post("/j_security_check");
    }

    private static String cookieOf(Response login) {
        return String.valueOf(login.cookie(COOKIE));
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false);
    }

    private static RequestSpecification api(String name, String password) {
        return given().auth().preemptive().basic(name, password);
    }
}
