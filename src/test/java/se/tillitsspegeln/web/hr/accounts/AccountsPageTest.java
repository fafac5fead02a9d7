package se.tillitsspegeln.web.hr.accounts;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tillitsspegeln.organisation.Organisation;
import se.tillitsspegeln.organisation.UnitTreeImport;
import se.tillitsspegeln.web.hr.Desk;

@QuarkusTest
class AccountsPageTest {

    private static final String ACCOUNTS = "/sv/hr/accounts";
    private static final String OWN = "a quiet lake in autumn";

    @Inject
    Organisation organisation;

    @Inject
    @ConfigProperty(name = "tillit.admin-password")
    String password;

    private Desk admin;
    private String name;

    @BeforeEach
    void start() {
        organisation.replace(UnitTreeImport.fromCsv("id,name,parent\nr,Region,\na,A,r\nb,B,r\n".getBytes(UTF_8)));
        admin = Desk.of("admin", password);
        name = "eva-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void firstPasswordIsShownOnceAndOpensNothingButItsOwnChange() {
        String first = create("leader", "a");

        assertThat(admin.get(ACCOUNTS + "/" + name).asString()).doesNotContain(first);
        Desk eva = Desk.of(name, first);
        Response away = eva.get("/sv/hr");
        assertThat(away.statusCode()).isEqualTo(303);
        assertThat(away.header("Location")).endsWith("/sv/hr/password");
        api(name, first).get("/api/v1/units").then().statusCode(403);
        assertThat(change(eva, first, OWN).statusCode()).isEqualTo(303);
        assertThat(eva.get("/sv/hr").statusCode()).isEqualTo(200);
        api(name, OWN).get("/api/v1/units").then().statusCode(200);
        api(name, first).get("/api/v1/units").then().statusCode(401);
    }

    @Test
    void accountSeesItsUnitOnlyAndAnotherFromTheNextRequestOn() {
        Desk eva = ready("leader", "a");
        assertThat(units(OWN)).isEqualTo("[a]");

        assertThat(admin.send(ACCOUNTS, ACCOUNTS + "/" + name, Map.of("role", "leader", "unit", "b"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(units(OWN)).isEqualTo("[b]");
        assertThat(eva.get("/sv/hr").statusCode()).isEqualTo(200);
    }

    @Test
    void disabledAccountIsOutAtOnceEverywhereAndInAgainWhenEnabled() {
        Desk eva = ready("hr", "");

        assertThat(admin.send(ACCOUNTS, ACCOUNTS + "/" + name + "/disable", Map.of())
                        .statusCode())
                .isEqualTo(303);

        assertThat(eva.get("/sv/hr").statusCode()).isEqualTo(302);
        api(name, OWN).get("/api/v1/units").then().statusCode(401);
        admin.send(ACCOUNTS, ACCOUNTS + "/" + name + "/enable", Map.of());
        assertThat(Desk.of(name, OWN).get("/sv/hr").statusCode()).isEqualTo(200);
        assertThat(eva.get("/sv/hr").statusCode()).isEqualTo(302);
    }

    @Test
    void changedPasswordEndsAllOtherLogins() {
        Desk here = ready("hr", "");
        Desk there = Desk.of(name, OWN);
        assertThat(there.get("/sv/hr").statusCode()).isEqualTo(200);

        assertThat(change(here, OWN, "another lake in spring").statusCode()).isEqualTo(303);

        assertThat(here.get("/sv/hr").statusCode()).isEqualTo(200);
        assertThat(there.get("/sv/hr").statusCode()).isEqualTo(302);
    }

    @Test
    void renewedPasswordEndsAllLoginsAndTheOldPassword() {
        Desk eva = ready("hr", "");

        Response shown = admin.send(ACCOUNTS, ACCOUNTS + "/" + name + "/password", Map.of());

        assertThat(eva.get("/sv/hr").statusCode()).isEqualTo(302);
        api(name, OWN).get("/api/v1/units").then().statusCode(401);
        assertThat(Desk.of(name, shown(shown)).get("/sv/hr/password").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "kort, minst 12 tecken",
        "Lösenord20262026, alla gissar först",
        "111111111111111, alla gissar först",
        "NAME-och-mer, innehålla ditt användarnamn",
        "a quiet lake in autumn, annat lösenord än det du har",
        "ååååååååååååååååååååååååååååååååååååååååå, för långt",
    })
    void badPasswordIsRefusedWithItsReason(String next, String reason) {
        Desk eva = ready("hr", "");

        Response answer = change(eva, OWN, next.replace("NAME", name));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).expectFirst(".summary").text())
                .contains(reason);
        api(name, OWN).get("/api/v1/units").then().statusCode(200);
    }

    @Test
    void wrongOldPasswordChangesNothing() {
        Desk eva = ready("hr", "");
        assertThat(change(eva, "fel fel fel fel", "another lake in spring").statusCode())
                .isEqualTo(422);
        api(name, OWN).get("/api/v1/units").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Eva Ek, hr, '', användarnamn",
        "admin, hr, '', Det finns redan ett konto",
        "NEW, '', '', Välj en roll",
        "NEW, leader, '', Skriv vilken enhet",
        "NEW, leader, nowhere, ingen enhet med det id",
        "NEW, admin, a, har ingen enhet",
    })
    void wrongAccountIsNotMadeAndTheReasonIsSaid(String wanted, String role, String unit, String reason) {
        Response answer =
                admin.send(ACCOUNTS, ACCOUNTS, Map.of("name", wanted.replace("NEW", name), "role", role, "unit", unit));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).expectFirst(".summary").text())
                .contains(reason);
        assertThat(admin.get(ACCOUNTS + "/" + name).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyTakesTheirOwnRightsAway() {
        assertThat(admin.send(ACCOUNTS, ACCOUNTS + "/admin/disable", Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(admin.send(ACCOUNTS, ACCOUNTS + "/admin", Map.of("role", "hr", "unit", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin.get(ACCOUNTS).statusCode()).isEqualTo(200);
    }

    private String create(String role, String unit) {
        return shown(admin.send(ACCOUNTS, ACCOUNTS, Map.of("name", name, "role", role, "unit", unit)));
    }

    private Desk ready(String role, String unit) {
        String first = create(role, unit);
        Desk desk = Desk.of(name, first);
        change(desk, first, OWN);
        return desk;
    }

    private static Response change(Desk desk, String old, String next) {
        String page = "/sv/hr/password";
        return desk.send(page, page, Map.of("old", old, "next", next, "again", next));
    }

    private static String shown(Response page) {
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).contains("no-store");
        return Jsoup.parse(page.asString()).expectFirst("pre").text();
    }

    private String units(String with) {
        return api(name, with).get("/api/v1/units").path("id").toString();
    }

    private static io.restassured.specification.RequestSpecification api(String name, String password) {
        return given().auth().preemptive().basic(name, password);
    }
}
