package se.tillitsspegeln.web.hr;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.organisation.Organisation;
import se.tillitsspegeln.organisation.UnitTreeImport;
import se.tillitsspegeln.security.TestAccounts;

@QuarkusTest
class AuditTest {

    /** Days are those of the service's own zone, which are other ones than UTC's for some hours of the night. */
    private static final ZoneId HERE = ZoneId.of("Europe/Stockholm");

    private static final String TREE = "id,name,parent\nr,Region,\naudit-a,Audit A,r\naudit-b,Audit B,r\n";

    @Inject
    TestAccounts accounts;

    @Inject
    Organisation organisation;

    @Inject
    EntityManager em;

    @Inject
    @ConfigProperty(name = "tillit.admin-password")
    String password;

    private Desk admin;

    @BeforeEach
    void start() {
        organisation.replace(UnitTreeImport.fromCsv(TREE.getBytes(UTF_8)));
        admin = Desk.of("admin", password);
    }

    @Test
    void roundsLifeIsInTheLogAndNoCodeIs() throws Exception {
        String round = round();
        List<String> codes = codes(round);
        api().post("/api/v1/rounds/{id}/close", round).then().statusCode(202);

        String log = of(round);

        assertThat(log)
                .contains(
                        "round.created",
                        "codes.issued",
                        "6 codes: audit-a medarbetare 6",
                        "round.opened",
                        "round.closing")
                .contains("admin");
        codes.forEach(code -> assertThat(log).doesNotContain(code));
    }

    @Test
    void answeringLeavesNothingInTheLog() {
        String round = round();
        List<String> codes = codes(round);
        long before = lines();

        codes.forEach(AuditTest::answer);

        assertThat(lines()).isEqualTo(before);
    }

    @Test
    void whatWasRefusedIsNotInTheLog() {
        String round = round();
        api().post("/api/v1/rounds/{id}/open", round).then().statusCode(409);
        api().delete("/api/v1/rounds/{id}", round).then().statusCode(409);

        assertThat(of(round).split("round.opened", -1)).hasSize(2);
        assertThat(of(round)).doesNotContain("round.deleted");
    }

    @Test
    void lookIsNotedOnceADayAndItsRoleIsToldToTheUnit() throws Exception {
        String round = closed();
        Desk leader = Desk.of(accounts.ensure("leader", "audit-a"), TestAccounts.PASSWORD);
        String profile = "/sv/hr/rounds/" + round + "/units/audit-a";

        Document page = leader.page(profile);
        leader.page(profile);
        Desk.of(accounts.ensure("hr", null), TestAccounts.PASSWORD).page(profile);
        api().get("/api/v1/rounds/{id}/units/audit-a/profile", round).then().statusCode(200);

        assertThat(of(round).split("profile.viewed", -1)).hasSize(4);
        assertThat(page.select("a[href=" + profile + "/viewers]")).isNotEmpty();
        Document viewers = leader.page(profile + "/viewers");
        String today = LocalDate.now(Clock.systemUTC()).toString();
        assertThat(viewers.select("tbody tr").eachText())
                .containsExactly(today + " Administratör", today + " HR", today + " Chef");
        assertThat(viewers.text()).doesNotContain("leader-audit-a", "hr-all");
        assertThat(leader.get(profile.replace("audit-a", "audit-b") + "/viewers")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void exportIsNotedWithItsFormat() throws Exception {
        String round = closed();
        api().accept("text/csv")
                .get("/api/v1/rounds/{id}/profiles", round)
                .then()
                .statusCode(200);
        assertThat(of(round)).contains("profiles.exported", "text/csv");
    }

    @Test
    void auditorReadsTheLogByActorActionAndDayPageByPage() {
        String name = "log-" + UUID.randomUUID();
        for (int i = 0; i < 51; i++) {
            Map<String, ?> wish = Map.of("name", name + "-" + i, "scopes", List.of("profiles:read"));
            api().contentType("application/json")
                    .body(wish)
                    .post("/api/v1/tokens")
                    .then()
                    .statusCode(201);
        }
        Desk auditor = Desk.of(accounts.ensure("auditor", null), TestAccounts.PASSWORD);
        String query = "/sv/hr/audit?actor=admin&action=token.made&day=" + LocalDate.now(HERE);

        Document first = auditor.page(query);

        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(first.select("tbody tr").get(0).text()).contains("Skapade en programnyckel", name + "-50");
        Document second = auditor.page(first.select("main a:contains(Äldre)").attr("href"));
        assertThat(second.select("tbody tr").get(0).text()).contains(name + "-0");
        assertThat(auditor.page("/sv/hr/audit?actor=nobody-at-all").select("tbody tr"))
                .isEmpty();
        assertThat(auditor.page("/sv/hr/audit?day=1999-01-01").select("tbody tr"))
                .isEmpty();
        assertThat(auditor.get("/sv/hr/audit?day=ig%C3%A5r").statusCode()).isEqualTo(422);
    }

    private String round() {
        Map<String, ?> wish = Map.of("name", "Loggad", "questionnaires", List.of("kontroll-tillit"));
        String id = api().contentType("application/json")
                .body(wish)
                .post("/api/v1/rounds")
                .path("id");
        api().post("/api/v1/rounds/{id}/open", id).then().statusCode(200);
        return id;
    }

    private List<String> codes(String round) {
        List<?> order = List.of(Map.of("unit", "audit-a", "role", "medarbetare", "count", 6));
        return api().contentType("application/json")
                .body(order)
                .post("/api/v1/rounds/{id}/codes", round)
                .path("codes.code");
    }

    private String closed() throws InterruptedException {
        String round = round();
        codes(round).forEach(AuditTest::answer);
        api().post("/api/v1/rounds/{id}/close", round).then().statusCode(202);
        for (int i = 0; i < 200 && !"closed".equals(status(round)); i++) {
            Thread.sleep(50);
        }
        return round;
    }

    private String status(String round) {
        return api().get("/api/v1/rounds/{id}", round).path("status");
    }

    private static void answer(String code) {
        Response answer = given().contentType("application/json")
                .body(Map.of("code", code, "answers", Map.of("k1", 4, "k2", 4, "k3", 4, "k4", 4, "k5", 4)))
                .post("/api/v1/responses");
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    private io.restassured.specification.RequestSpecification api() {
        return given().auth().preemptive().basic("admin", password);
    }

    @Transactional
    String of(String round) {
        List<Object[]> rows = em.createNativeQuery(
                        "select id, actor, role, action, subject, details from audit_entry where round_id = ?1 order by id",
                        Object[].class)
                .setParameter(1, round)
                .getResultList();
        return rows.stream().map(Arrays::toString).toList().toString();
    }

    @Transactional
    long lines() {
        return ((Number)
                        em.createNativeQuery("select count(*) from audit_entry").getSingleResult())
                .longValue();
    }
}
