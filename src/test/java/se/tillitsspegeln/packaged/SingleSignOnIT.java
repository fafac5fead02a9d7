package se.tillitsspegeln.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import se.tillitsspegeln.browser.Chromium;
import se.tillitsspegeln.browser.RequiresBrowser;
import se.tillitsspegeln.web.HtmlChecker;

/** The package that everybody runs, with single sign-on switched on at the start, and a Keycloak beside it. */
@RequiresBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledIfSystemProperty(
        named = "tillit.test.database",
        matches = "postgresql",
        disabledReason = "a login does not depend on the kind of database, and Keycloak takes its time")
class SingleSignOnIT {

    private static final String RESULT = "/sv/hr/rounds/%s/units/%s";

    private final Keycloak keycloak = new Keycloak();
    private final AnsweredRound round = new AnsweredRound();
    private Service service;
    private Wire wire;
    private Chromium chromium;
    private HttpResponse<String> doorWhileAway;
    private HttpResponse<String> passwordWhileAway;

    @BeforeAll
    void startWithoutTheProviderAndThenStartIt(@TempDir Path folder) throws IOException {
        service = Service.launch(folder.resolve("data"), keycloak.settings());
        wire = new Wire(service.port());
        keycloak.launch(service.port());
        service.awaitReady();
        doorWhileAway = wire.visit("/sso", "");
        passwordWhileAway = service.post(
                "/j_security_check",
                "application/x-www-form-urlencoded",
                "j_username=admin&j_password=" + Service.PASSWORD);
        round.make(service);
        round.close(service);
        round.awaitClosed(service);
        chromium = Chromium.start();
        keycloak.awaitReady();
    }

    @AfterAll
    void end() throws InterruptedException {
        keycloak.close();
        chromium.close();
        service.close();
    }

    @Test
    void whileTheProviderIsAwayTheServiceStartsAndAPasswordStillOpensIt() {
        assertThat(doorWhileAway.statusCode()).isEqualTo(302);
        assertThat(doorWhileAway.headers().firstValue("Location")).hasValue("/sso/failed");
        assertThat(passwordWhileAway.headers().firstValue("Location").orElseThrow())
                .endsWith("/hr");
        assertThat(passwordWhileAway.headers().allValues("Set-Cookie"))
                .anyMatch(set -> set.startsWith("tillit-login="));
    }

    @Test
    void hrComesToThePageAskedForAndIsLoggedOutHereAndAtTheProvider() throws IOException {
        try (Member hanna = member()) {
            String wanted = RESULT.formatted(round.id(), "r");
            assertThat(hanna.logIn("hanna", wanted)).isEqualTo(200);
            assertThat(hanna.path()).isEqualTo(wanted);
            hanna.page().navigate("/sv/hr");
            assertThat(hanna.page().content()).contains("Inloggad som hanna").doesNotContain("/sv/hr/password");
            String cookie = hanna.cookie("q_session");
            assertThat(wire.visit("/sv/hr", cookie).statusCode()).isEqualTo(200);

            hanna.logOut();

            assertThat(hanna.page().content()).contains("Du är utloggad.");
            assertThat(hanna.cookie("q_session")).isEmpty();
            assertThat(wire.visit("/sv/hr", cookie).statusCode()).isEqualTo(302);
            hanna.pressButton();
            assertThat(hanna.page().locator("#kc-login").isVisible()).isTrue();
        }
    }

    @Test
    void theLogSaysWhichMemberLookedAtWhat() throws IOException {
        try (Member lars = member()) {
            lars.logIn("lars", RESULT.formatted(round.id(), "a"));
        }
        String admin = passwordWhileAway.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("tillit-login="))
                .findFirst()
                .orElseThrow()
                .split(";")[0];
        assertThat(wire.visit("/sv/hr/audit", admin).body()).contains("sso:lars");
    }

    @Test
    void aLeaderSeesTheUnitOfTheClaimAndNoOther() throws IOException {
        try (Member lars = member()) {
            assertThat(lars.logIn("lars", "/sv/hr")).isEqualTo(200);
            String cookie = lars.cookie("q_session");
            assertThat(wire.visit(RESULT.formatted(round.id(), "a"), cookie).statusCode())
                    .isEqualTo(200);
            assertThat(wire.visit(RESULT.formatted(round.id(), "r"), cookie).statusCode())
                    .isEqualTo(404);
            assertThat(wire.visit("/sv/hr/password", cookie).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void withoutARoleOrAUnitThereIsAPageThatSaysWhomToAsk() throws IOException {
        try (Member nils = member();
                Member vera = member()) {
            assertThat(nils.logIn("nils", "/sv/hr")).isEqualTo(403);
            assertThat(nils.page().content()).contains("kontot har ingen roll", "Fråga den som sköter behörigheter");
            assertThat(vera.logIn("vera", RESULT.formatted(round.id(), "a"))).isEqualTo(403);
            assertThat(vera.page().content()).contains("inte kopplat till någon enhet");
            for (String page : List.of("/sv/hr/no-role", "/en/hr/no-role")) {
                HttpResponse<String> told = wire.visit(page, nils.cookie("q_session"));
                assertThat(told.statusCode()).isEqualTo(403);
                HtmlChecker.assertValid(page, told.body());
            }
            HtmlChecker.assertValid(
                    "login", wire.visit("/en/login?ssoFailed=true", "").body());
            nils.logOut();
        }
    }

    @Test
    void theCookieSaysNothingAndNoScriptReadsIt() {
        try (Member hanna = member()) {
            hanna.logIn("hanna", "/sv/hr");
            assertThat(hanna.cookie("q_session")).matches("q_session=[\\w-]{43}");
            assertThat(hanna.page().context().cookies().stream()
                            .filter(cookie -> cookie.name.equals("q_session"))
                            .findFirst()
                            .orElseThrow())
                    .satisfies(cookie -> {
                        assertThat(cookie.httpOnly).isTrue();
                        assertThat(cookie.sameSite).hasToString("LAX");
                    });
        }
    }

    @Test
    void aLinkLeadsNowhereButToOurOwnPages() throws IOException {
        try (Member hanna = member()) {
            hanna.logIn("hanna", "/sv/hr");
            String cookie = hanna.cookie("q_session");
            for (String to :
                    List.of("//evil.example", "https://evil.example/sv/hr", "/sv/hr//evil.example", "/\\evil")) {
                HttpResponse<String> answer =
                        wire.visit("/sso?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8), cookie);
                assertThat(answer.statusCode()).as(to).isEqualTo(303);
                assertThat(URI.create(answer.headers().firstValue("Location").orElseThrow()))
                        .as(to)
                        .hasAuthority("127.0.0.1:" + service.port())
                        .hasPath("/sv/hr");
            }
        }
    }

    @Test
    void theWayToTheProviderCarriesWhatMakesACodeWorthlessToAnybodyElse() throws IOException {
        String provider =
                wire.visit("/sso", "").headers().firstValue("Location").orElseThrow();
        assertThat(provider).contains("code_challenge_method=S256").contains("code_challenge=", "state=", "nonce=");
    }

    @Test
    void anAnswerOfTheProviderThatNobodyAskedForEndsOnTheLoginPage() throws IOException {
        HttpResponse<String> forged = wire.visit("/sso?code=x&state=y", "q_auth_y=y|forged");
        assertThat(forged.statusCode()).isEqualTo(302);
        assertThat(forged.headers().firstValue("Location")).hasValue("/sso/failed");
        assertThat(wire.visit("/sv/hr", "q_session=forged")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/login");
        assertThat(wire.visit("/sv/login?ssoFailed=true", "").body()).contains("blev inte klar");
    }

    @Test
    void programsCallTheApiWithATokenThatIsMadeForIt() throws Exception {
        Map<String, Integer> seen = new TreeMap<>();
        String brief = keycloak.token("organisation", "brief");
        String reports = keycloak.token("organisation", "reports");
        seen.put("for us", wire.call("/api/v1/units/a", reports).statusCode());
        seen.put("for us, another's unit", wire.call("/api/v1/units/r", reports).statusCode());
        seen.put("for somebody else", wire.status(keycloak.token("organisation", "elsewhere")));
        seen.put("of another issuer", wire.status(keycloak.token("other", "reports")));
        seen.put("without a role", wire.status(keycloak.token("organisation", "nobody")));
        seen.put("signature changed", wire.status(reports.substring(0, reports.length() - 8) + "AAAAAAAA"));
        seen.put("signature missing", wire.status(reports.substring(0, reports.lastIndexOf('.') + 1)));
        seen.put("garbage", wire.status("garbage"));
        seen.put("ours, unknown", wire.status("tillit_unknown"));
        Thread.sleep(1_500);
        seen.put("expired", wire.status(brief));
        assertThat(seen)
                .isEqualTo(new TreeMap<>(Map.of(
                        "for us", 200,
                        "for us, another's unit", 404,
                        "for somebody else", 401,
                        "of another issuer", 401,
                        "without a role", 403,
                        "signature changed", 401,
                        "signature missing", 401,
                        "garbage", 401,
                        "ours, unknown", 401,
                        "expired", 401)));
        assertThat(wire.call("/sv/hr", reports).statusCode()).isEqualTo(302);
    }

    @Test
    void aRefusedTokenIsAnsweredWithAProblem() throws IOException {
        HttpResponse<String> answer = wire.call("/api/v1/units", "garbage");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("invalid_token");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("not-logged-in").doesNotContain("garbage", "Exception");
    }

    @Test
    void ourOwnTokensGoOnWorking() throws IOException {
        String made = service.post(
                        "/api/v1/tokens", "application/json", "{\"name\":\"own\",\"scopes\":[\"units:manage\"]}")
                .body();
        String token = made.replaceAll("(?s).*\"(tillit_[^\"]+)\".*", "$1");
        assertThat(wire.call("/api/v1/units", token).statusCode()).isEqualTo(200);
    }

    /** What docs/security.md says of accounts is so for those who come through the provider. */
    @Test
    void theMatrixHoldsForMembers() throws IOException {
        Map<String, List<String>> matrix = Matrix.rows();
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> seen = new TreeMap<>();
        try (Member hanna = member();
                Member lars = member();
                Member nils = member()) {
            hanna.logIn("hanna", "/sv/hr");
            lars.logIn("lars", "/sv/hr");
            nils.logIn("nils", "/sv/hr");
            List<String> columns = matrix.get("route");
            for (String route : matrix.keySet()) {
                if (!route.startsWith("GET /{lang}/hr") || route.endsWith("/hr/password")) {
                    continue;
                }
                List<String> row = matrix.get(route);
                String path = Matrix.address(route, round.id());
                expected.put(route + " hr", row.get(columns.indexOf("hr")));
                expected.put(route + " leader", row.get(columns.indexOf("leader")));
                expected.put(route + " no role", route.endsWith("/no-role") ? "403" : "303");
                seen.put(route + " hr", status(path, hanna));
                seen.put(route + " leader", status(path, lars));
                seen.put(route + " no role", status(path, nils));
            }
        }
        assertThat(seen).hasSizeGreaterThan(60).isEqualTo(expected);
    }

    private String status(String path, Member member) throws IOException {
        return String.valueOf(wire.visit(path, member.cookie("q_session")).statusCode());
    }

    @Test
    void aMissingSettingStopsTheStartAndIsNamed(@TempDir Path folder) {
        Service unset = Service.launch(folder.resolve("data"), "-Dtillit.sso.enabled=true");
        assertThat(unset.awaitEnd()).isEqualTo(2);
        assertThat(unset.log()).contains("TILLIT_SSO_ISSUER").doesNotContain("\tat ");
    }

    private Member member() {
        return new Member(chromium.browser(), service.port());
    }
}
