package se.tillitsspegeln.web.hr.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tillitsspegeln.organisation.Organisation;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.organisation.UnitTreeImport;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.security.TestAccounts;
import se.tillitsspegeln.web.hr.Desk;
import se.tillitsspegeln.web.hr.profile.ThreeRounds;

@QuarkusTest
class AgreementPageTest {

    @Inject
    @ConfigProperty(name = "tillit.admin-password")
    String password;

    @Inject
    ThreeRounds rounds;

    @Inject
    TestAccounts accounts;

    @Inject
    Organisation organisation;

    private List<RoundId> ids;

    @BeforeEach
    void makeRounds() {
        ids = rounds.ids();
    }

    @Test
    void leaderWritesItDownAndItComesBackAfterTheNextRound() {
        Desk leader = desk("leader", "norr");
        Response kept = keep(leader, 0, "team-d", "Fem minuter dialog\nvarje fredag <b>", "2027-03-31", 0);
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(kept.header("Location")).endsWith("/units/team-d#agreement");
        assertThat(leader.page(unit(0, "team-d")).select("#agreement").text())
                .contains("Fem minuter dialog varje fredag <b>", "Vi ses igen: 31 mars 2027", "leader-norr");
        Document next = leader.page(unit(1, "team-d"));
        assertThat(next.select("#last-time").text())
                .contains("Så här sa ni förra gången", "Efter omgången Våren 2025:", "varje fredag <b>");
        assertThat(next.select("#agreement .said")).isEmpty();
        assertThat(leader.page(unit(2, "team-d") + "/talk").text()).contains("Fem minuter dialog varje fredag <b>");
        assertThat(leader.page(unit(0, "team-d")).select("#last-time")).isEmpty();
        assertThat(desk("auditor", null).page("/sv/hr/audit").text())
                .as("who wrote it down, and not what")
                .contains("agreement.kept", "leader-norr", "team-d")
                .doesNotContain("Fem minuter");
    }

    @Test
    void hiddenUnitAgreesToo() {
        Desk leader = desk("leader", "team-c");
        assertThat(keep(leader, 1, "team-c", "Vi äter lunch ihop", "", 0).statusCode())
                .isEqualTo(303);
        assertThat(leader.page(unit(1, "team-c")).text())
                .contains("visas inte för sig")
                .contains("Vi äter lunch ihop");
        assertThat(leader.page(unit(2, "team-c")).select("#last-time").text())
                .contains("Efter omgången Våren 2026:", "Vi äter lunch ihop");
    }

    @Test
    void olderWordingsAreNotLost() {
        Desk hr = Desk.of("admin", password);
        keep(hr, 0, "norr", "Första texten", "", 0);
        assertThat(keep(hr, 0, "norr", "Andra texten", "", 1).statusCode()).isEqualTo(303);
        assertThat(keep(hr, 0, "norr", "Andra texten", "", 1).statusCode())
                .as("pressed twice")
                .isEqualTo(303);
        Document page = hr.page(unit(0, "norr"));
        assertThat(page.select("#agreement .said").eachText()).containsExactly("Andra texten", "Första texten");
        assertThat(page.select("#agreement details .said").eachText()).containsExactly("Första texten");
    }

    @Test
    void nothingOfSomeoneElsesIsOverwrittenUnseen() {
        Desk hr = Desk.of("admin", password);
        keep(hr, 0, "team-e", "Deras text", "", 0);
        Response late = keep(hr, 0, "team-e", "Min text", "", 0);
        assertThat(late.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(late.asString());
        assertThat(again.select(".summary").text()).contains("Någon annan har sparat en annan text");
        assertThat(again.select(".said").text()).isEqualTo("Deras text");
        assertThat(again.expectFirst("textarea").text()).isEqualTo("Min text");
        assertThat(again.expectFirst("[name=seen]").val()).isEqualTo("1");
        assertThat(hr.page(unit(0, "team-e")).select("#agreement .said").eachText())
                .containsExactly("Deras text");
    }

    @ParameterizedTest
    @CsvSource({
        "'  ', '', Skriv vad ni har kommit överens om",
        "LONG, '', Texten får ha högst 500 tecken",
        "Text, 31/3, Skriv dagen som år-månad-dag",
        "Text, 0027-03-31, Dagen måste ligga mellan"
    })
    void whatCannotBeKeptIsSaidAndStaysInTheForm(String text, String day, String said) {
        String typed = text.equals("LONG") ? "å".repeat(501) : text;
        Response answer = keep(Desk.of("admin", password), 2, "team-a", typed, day, 0);
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select(".summary").text()).contains(said);
        assertThat(page.title()).startsWith("Fel: ");
        assertThat(page.expectFirst("textarea").wholeText().strip()).isEqualTo(typed.strip());
        // a field for days can hold nothing but days
        assertThat(page.expectFirst("[name=meetAgain]").val()).isEqualTo(day.equals("31/3") ? "" : day);
    }

    @ParameterizedTest
    @CsvSource({
        "leader,  team-a, team-b, 404",
        "leader,  syd,    norr,   404",
        "auditor, ,       lan,    403",
        "auditor, ,       team-a, 404",
    })
    void othersMayNotWrite(String role, @Nullable String scope, String unit, int status) {
        Desk other = desk(role, scope);
        assertThat(other.get(unit(2, unit) + "/agreement").statusCode()).isEqualTo(status);
        assertThat(other.send("/sv/hr", unit(2, unit) + "/agreement", Map.of("text", "x"))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void whoeverOnlyReadsSeesNoButton() {
        assertThat(desk("auditor", null).page(unit(0, "lan")).select("#agreement a"))
                .isEmpty();
        assertThat(desk("leader", "lan").page(unit(0, "lan")).select("#agreement a"))
                .hasSize(1);
    }

    @Test
    void unitsThatGoSayThatTheirAgreementsStayBehind() {
        Desk hr = Desk.of("admin", password);
        keep(hr, 1, "team-e", "Vi börjar i tid", "", 0);
        organisation.replace(tree("team-e", "team-x", "team-y"));
        assertThat(removed(hr, "team-new,Team E"))
                .contains("Försvinner (3)", "En enhet som försvinner har en överenskommelse", "nytt id");
        assertThat(removed(hr, "team-e,Team E")).contains("Försvinner (2)").doesNotContain("överenskommelse");
    }

    private static UnitTree tree(String... units) {
        String rows =
                String.join("", Stream.of(units).map(one -> one + ",X,lan\n").toList());
        return UnitTreeImport.fromCsv(("id,name,parent\nlan,Länet,\n" + rows).getBytes(UTF_8));
    }

    private static String removed(Desk hr, String unit) {
        byte[] file = ("id,name,parent\nlan,Länet,\n" + unit + ",lan\n").getBytes(UTF_8);
        Response look = hr.upload("/sv/hr/units", "/sv/hr/units/preview", "units.csv", file);
        return Jsoup.parse(look.asString()).select("section.warm").text();
    }

    private Desk desk(String role, @Nullable String unit) {
        return Desk.of(accounts.ensure(role, unit), TestAccounts.PASSWORD);
    }

    private Response keep(Desk desk, int round, String unit, String text, String day, int seen) {
        String address = unit(round, unit) + "/agreement";
        return desk.send(address, address, Map.of("text", text, "meetAgain", day, "seen", String.valueOf(seen)));
    }

    private String unit(int round, String unit) {
        return "/sv/hr/rounds/" + ids.get(round) + "/units/" + unit;
    }
}
