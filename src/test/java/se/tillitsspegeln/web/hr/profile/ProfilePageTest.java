package se.tillitsspegeln.web.hr.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tillitsspegeln.security.TestAccounts;
import se.tillitsspegeln.web.hr.Desk;
import se.tillitsspegeln.web.hr.Snapshot;

@QuarkusTest
class ProfilePageTest {

    @Inject
    @ConfigProperty(name = "tillit.admin-password")
    String password;

    @Inject
    FixedRound round;

    @Inject
    ThreeRounds rounds;

    @Inject
    TestAccounts accounts;

    private Desk desk;

    @BeforeEach
    void logIn() {
        desk = Desk.of("admin", password);
    }

    @ParameterizedTest
    @CsvSource({
        "sv, avd-30, medarbetare, large",
        "en, avd-30, medarbetare, large-english",
        "sv, avd-31, medarbetare, few",
        "sv, avd-32, medarbetare, some",
        "sv, avd-33, medarbetare, hidden",
        "sv, avd-34, medarbetare, two-camps",
        "sv, sjukhus, chefer, managers",
        "sv, region, medarbetare, top"
    })
    void pageIsWhatItWas(String language, String unit, String role, String name) {
        Snapshot.assertSame("profile-" + name, page(language, unit, role));
    }

    @ParameterizedTest
    @CsvSource({"0, team-a, first-round", "2, team-a, third-round", "2, team-b, unanimous"})
    void pageOfARoundAmongOthersIsWhatItWas(int number, String unit, String name) {
        String address = "/sv/hr/rounds/" + rounds.ids().get(number) + "/units/" + unit;
        Snapshot.assertSame("profile-" + name, desk.page(address));
    }

    @Test
    void everythingComesInItsOrder() {
        assertThat(page("sv", "avd-30", "medarbetare").select("h2").eachText())
                .containsExactly(
                        "Vilka svar som visas",
                        "Kort sagt",
                        "Kontroll och tillit – var står vi?",
                        "Sju vägledande principer",
                        "Samverkan – vad hjälper oss?",
                        "Där ni svarar olika",
                        "Så fördelar sig svaren",
                        "Styrkedjan: Öppenhet",
                        "Grupperna sida vid sida",
                        "Med egna ord",
                        "Samtalet",
                        "Vår överenskommelse",
                        "Spara och dela");
    }

    @Test
    void fewAnswersShowNeitherSingleQuestionsNorUncertaintyNorDistributions() {
        Document page = page("sv", "avd-31", "medarbetare");
        assertThat(page.text()).contains("7 av 9 har svarat", "Färre än tio har svarat");
        assertThat(page.select("table:has(caption) .ci, details .bar")).isEmpty();
        assertThat(page.select("tr:has(.detail)")).isEmpty();
    }

    @Test
    void hiddenUnitsDifferInNothingButTheirNames() {
        Document hidden = page("sv", "avd-33", "medarbetare");
        assertThat(hidden.text()).contains("visas inte för sig", "Närmaste nivå som visas är Exempelsjukhuset");
        assertThat(hidden.select("main").text()).doesNotContain("2 av 4").doesNotContain("av 4");
        assertThat(hidden.select("details")).hasSize(9);
    }

    @Test
    void noGapIsDeniedWhereChanceCannotBeTold() {
        assertThat(page("sv", "avd-30", "chefer").text()).contains("Svaren är för få för att säga vilka skillnader");
        assertThat(page("sv", "sjukhus", "chefer").text()).contains("steg högre än");
    }

    @Test
    void heatMapKeepsTheOrderOfTheTreeAndShowsHiddenCellsAlike() {
        Document page = page("sv", "sjukhus", "medarbetare");
        assertThat(page.select(".heat tbody th").eachText())
                .containsExactly("Avdelning 30", "Avdelning 31", "Avdelning 32", "Avdelning 33", "Avdelning 34");
        assertThat(page.select(".heat tbody tr").get(3).select("td").eachText()).containsOnly("–visas inte");
        page.select(".heat td[class]").forEach(cell -> assertThat(cell.text()).isNotEmpty());
    }

    @Test
    void lineOfGovernanceFollowsTheChosenArea() {
        Document page = desk.page("/sv/hr/rounds/" + round.id() + "/units/avd-30?role=medarbetare&scale=kunskap");
        assertThat(page.select("#path h2").text()).isEqualTo("Styrkedjan: Kunskap");
        assertThat(page.select("#path tbody th").eachText())
                .containsExactly("Region Exempel", "Exempelsjukhuset", "Avdelning 30");
    }

    @Test
    void coordinatesAreNeverWrittenWithAComma() {
        List<String> places = page("sv", "avd-30", "medarbetare").select("main .strip [x1], main .strip [cx]").stream()
                .map(mark -> mark.attr("x1") + mark.attr("cx"))
                .toList();
        assertThat(places).isNotEmpty().allMatch(place -> place.matches("\\d+(\\.\\d)?%"));
    }

    @Test
    void resultsAreFoundByLevelAndByName() {
        String results = "/sv/hr/rounds/" + round.id() + "/results";
        assertThat(desk.page(results).select(".heat tbody th > a:first-child").eachText())
                .containsExactly("Region Exempel", "Exempelsjukhuset", "Vårdcentralen Eken");
        Document level = desk.page(results + "?unit=sjukhus");
        assertThat(level.select(".heat tbody th > a:first-child").eachText())
                .containsExactly(
                        "Exempelsjukhuset",
                        "Avdelning 30",
                        "Avdelning 31",
                        "Avdelning 32",
                        "Avdelning 33",
                        "Avdelning 34");
        assertThat(level.select(".heat tbody tr").get(4).select("td").eachText())
                .containsOnly("–visas inte");
        assertThat(level.select(".crumbs li").eachText()).containsExactly("Region Exempel", "Exempelsjukhuset");
        assertThat(level.text()).contains("Enhet 1–5 av 5");
        Document found = desk.page(results + "?q=avdelning 3");
        assertThat(found.select("[role=status] li")).hasSize(5);
        assertThat(found.expectFirst("[role=status] li").text())
                .isEqualTo("Avdelning 30 Region Exempel → Exempelsjukhuset");
        assertThat(desk.page(results + "?q=finns inte").text()).contains("Ingen enhet med det namnet");
    }

    @Test
    void wideLevelComesAPageAtATime() {
        String wide = "/sv/hr/rounds/" + round.wide() + "/results?unit=lan&role=medarbetare&page=";
        Document first = desk.page(wide + 1);
        assertThat(first.select(".heat tbody tr")).hasSize(51);
        assertThat(first.text()).contains("Enhet 1–50 av 120");
        Document last = desk.page(first.expectFirst("a[rel=next]").attr("href").replace("page=2#browse", "page=3"));
        assertThat(last.text()).contains("Enhet 101–120 av 120");
        assertThat(last.select("a[rel=next]")).isEmpty();
        assertThat(last.select(".heat tbody th > a:first-child").eachText()).endsWith("Mottagning 119");
        assertThat(desk.page(wide + 99).text()).contains("Enhet 101–120 av 120");
    }

    @Test
    void unitThatShowsNoMoreThanOneBelowItSaysSo() {
        Document same = desk.page("/sv/hr/rounds/" + round.wide() + "/units/lan");
        assertThat(same.select("section[aria-labelledby=who] p").text())
                .isEqualTo(
                        "Här visas precis samma svar som i Mottagning 7. Inga andra svar härifrån är nog många för att"
                                + " visas.");
        assertThat(same.select("section[aria-labelledby=who] p a").attr("href")).contains("/units/m7?role=medarbetare");
        assertThat(page("sv", "sjukhus", "medarbetare").text()).doesNotContain("precis samma svar");
    }

    @Test
    void summaryIsThreeSentencesAtMostAndWhatHasChangedIsOneOfThem() {
        Document page = desk.page("/sv/hr/rounds/" + rounds.ids().get(2) + "/units/team-a");
        assertThat(page.select("[aria-labelledby=short] .lead").eachText())
                .hasSizeBetween(2, 3)
                .anyMatch(said -> said.startsWith("Sedan Våren 2026 har det här stigit mer än slumpen kan förklara:"));
        assertThat(desk.page("/sv/hr/rounds/" + rounds.ids().get(2) + "/units/team-a/talk")
                        .expectFirst(".sheet ol")
                        .children()
                        .eachText())
                .isEqualTo(page.select("[aria-labelledby=short] .lead").eachText());
    }

    @Test
    void auditorSeesTheTopAndNothingBelow() {
        Desk auditor = Desk.of(accounts.ensure("auditor", null), TestAccounts.PASSWORD);
        String address = "/sv/hr/rounds/" + round.id();
        assertThat(auditor.page(address + "/units/region").select(".heat")).isEmpty();
        Document results = auditor.page(address + "/results?q=avdelning");
        assertThat(results.select(".heat tbody tr")).hasSize(1);
        assertThat(results.select("[role=status] li")).isEmpty();
    }

    @Test
    void unknownUnitIsNotFound() {
        assertThat(desk.get("/sv/hr/rounds/" + round.id() + "/units/nope").statusCode())
                .isEqualTo(404);
    }

    private Document page(String language, String unit, String role) {
        return desk.page("/" + language + "/hr/rounds/" + round.id() + "/units/" + unit + "?role=" + role);
    }
}
