package se.tillitsspegeln.web.hr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.organisation.Organisation;
import se.tillitsspegeln.organisation.UnitTreeImport;
import se.tillitsspegeln.round.NewRound;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.RoundStatus;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.security.TestAccounts;

@QuarkusTest
class RunningARoundTest {

    private static final String TREE = "id,name,parent\nr,Region,\na,Område A,r\na1,Enhet A1,a\nb,Område B,r\n";

    @Inject
    @ConfigProperty(name = "tillit.admin-password")
    String password;

    @Inject
    Organisation organisation;

    @Inject
    Rounds rounds;

    @Inject
    TestAccounts accounts;

    private Desk desk;

    @BeforeEach
    void logIn() {
        desk = Desk.of("admin", password);
        organisation.replace(UnitTreeImport.fromCsv(TREE.getBytes(UTF_8)));
    }

    @Test
    void listSaysWhatToDoNext() {
        String id = draft("Nästa steg");
        Document page = desk.page("/sv/hr");
        assertThat(page.expectFirst("h1").text()).isEqualTo("Omgångar");
        assertThat(page.expectFirst("tr:has(a[href=/sv/hr/rounds/" + id + "])").text())
                .contains("Nästa steg", "Utkast", "Gör klart och öppna");
        assertThat(page.select("nav.nav a").eachText())
                .containsExactly("Omgångar", "Enheter", "Konton", "Nycklar för program", "Logg");
    }

    @Test
    void everythingThatCanBeWrongWithAFileIsSaidInSwedish() {
        List<String> files = List.of(
                "",
                "id,name\nr,R\n",
                "id,name,parent,x\nr,R,\n",
                "id,id,name,parent\nr,R,\n",
                "id,name,parent\n",
                "id,name,parent\nr,R,r\n",
                "id,name,parent\na,A,b\nb,B,a\n",
                "id,name,parent\nr,R,\nr,R,\n",
                "id,name,parent\nR!,R,\n",
                "id,name,parent\n,R,\n",
                "id,name,parent\nr," + "x".repeat(201) + ",\n",
                "id,name,parent\nr,R,,,extra\n",
                "id,name,parent\nr,\"R,\n",
                "PK\u0003\u0004");
        for (String file : files) {
            Response look = desk.upload("/sv/hr/units", "/sv/hr/units/preview", "units.csv", file.getBytes(UTF_8));
            Document page = Jsoup.parse(look.asString());
            assertThat(look.statusCode()).as(file).isEqualTo(422);
            assertThat(page.select(".summary td").eachText())
                    .as(file)
                    .isNotEmpty()
                    .allMatch(said -> said.endsWith(".") || said.contains("i en ring:"));
            assertThat(page.select(".summary").text()).as(file).doesNotContain(" the ", "line ");
        }
    }

    @Test
    void codesAreMadeFromAFileAndItsMistakesComeBackWithItsLines() {
        String id = draft("Koder ur fil");
        String codes = "/sv/hr/rounds/" + id + "/codes";
        Response wrong = desk.upload(
                codes,
                codes + "/file",
                "numbers.csv",
                "unit;role;count\na;medarbetare;3\nz;chefer;2\n".getBytes(UTF_8));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.asString()).expectFirst("#lines").text()).contains("a;medarbetare;3");
        Response made = desk.upload(
                codes,
                codes + "/file",
                "numbers.csv",
                "\uFEFFunit;role;count\na;medarbetare;3\nb;chefer;2\n".getBytes(UTF_8));
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(made.asString()).select(".slip")).hasSize(5);
    }

    @Test
    void questionsAreTriedOutAsThoseWhoAnswerSeeThem() {
        String id = draft("Prova");
        Document page = desk.page("/sv/hr/rounds/" + id + "/questions");
        assertThat(page.select("fieldset input[type=radio]").size()).isGreaterThan(100);
        assertThat(page.expectFirst("legend").text()).startsWith("1. ");
        assertThat(page.select("form")).isEmpty();
    }

    @Test
    void leaderFollowsItsOwnPartOfAnOpenRound() {
        String id = draft("Öppen");
        desk.send(
                "/sv/hr/rounds/" + id + "/codes",
                "/sv/hr/rounds/" + id + "/codes",
                Map.of("lines", "a1,medarbetare,6\nb,medarbetare,7", "as", "csv"));
        rounds.open(new RoundId(id));
        Desk leader = Desk.of(accounts.ensure("leader", "a"), TestAccounts.PASSWORD);
        String turnout = "/sv/hr/rounds/" + id + "/turnout";
        assertThat(leader.page("/sv/hr").select("a[href=" + turnout + "]").text())
                .contains("Följ hur många");
        Document page = leader.page(turnout);
        assertThat(page.select("#turnout tbody tr").eachText())
                .containsExactly("Område A 0 av 6 (0 %)", "Enhet A1 0 av 6 (0 %)");
        assertThat(page.select("#turnout").text()).doesNotContain("Område B");
        assertThat(leader.get(turnout + "?unit=b").statusCode()).isEqualTo(404);
    }

    @Test
    void uploadShowsWhatWouldChangeAndChangesNothingBeforeItIsConfirmed() {
        String file = "id;name;parent\nr;Region;\na;Område Alfa;r\na1;Enhet A1;r\nc;Område C;r\n";
        Response look = desk.upload("/sv/hr/units", "/sv/hr/units/preview", "units.csv", file.getBytes(UTF_8));
        assertThat(look.statusCode()).isEqualTo(200);
        Document preview = Jsoup.parse(look.asString());
        assertThat(preview.select("section").eachText())
                .anySatisfy(text -> assertThat(text).contains("Försvinner (1)", "Område B"))
                .anySatisfy(text -> assertThat(text)
                        .contains("Område A byter namn till Område Alfa", "Enhet A1 flyttar till Region"))
                .anySatisfy(text -> assertThat(text).contains("Tillkommer (1)", "Område C"));
        assertThat(organisation.tree().units())
                .extracting("name")
                .containsExactlyInAnyOrder("Region", "Område A", "Enhet A1", "Område B");

        Response done = desk.send("/sv/hr/units", "/sv/hr/units", hidden(preview));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(organisation.tree().units())
                .extracting("name")
                .contains("Område C")
                .doesNotContain("Område B");
        assertThat(desk.page("/sv/hr/units?replaced=true")
                        .expectFirst("[role=status]")
                        .text())
                .isEqualTo("Enheterna är inlästa. Trädet har nu 4 enheter.");
    }

    @Test
    void changeThatHasBecomeAnotherIsShownAgain() {
        Response look =
                desk.upload("/sv/hr/units", "/sv/hr/units/preview", "u.csv", (TREE + "c,C,r\n").getBytes(UTF_8));
        organisation.replace(UnitTreeImport.fromCsv((TREE + "d,D,r\n").getBytes(UTF_8)));
        Response again = desk.send("/sv/hr/units", "/sv/hr/units", hidden(Jsoup.parse(look.asString())));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(again.asString()).expectFirst("[role=alert]").text())
                .startsWith("Enheterna har ändrats");
        assertThat(organisation.tree().units()).extracting("name").contains("D");
    }

    @Test
    void brokenFileIsToldLineByLine() {
        Response answer = desk.upload(
                "/sv/hr/units", "/sv/hr/units/preview", "u.csv", "id,name,parent\nr,R,\nx,,nowhere\n".getBytes(UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.title()).startsWith("Fel: ");
        assertThat(page.select(".summary tbody tr").eachText())
                .containsExactly(
                        "Rad 3 Namnet (name) saknas.",
                        "Rad 3 Enheten ovanför (parent), \"nowhere\", finns inte i filen.");
        assertThat(desk.upload("/sv/hr/units", "/sv/hr/units/preview", "", new byte[0])
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void bigFileGoesAllTheWay() {
        StringBuilder file = new StringBuilder("id,name,parent\nr,Region,\n");
        for (int i = 0; i < 5_000; i++) {
            file.append("enhet-")
                    .append(i)
                    .append(",Enheten med nummer ")
                    .append(i)
                    .append(",r\n");
        }
        Response look = desk.upload(
                "/en/hr/units", "/en/hr/units/preview", "u.csv", file.toString().getBytes(UTF_8));
        Response done = desk.send("/en/hr/units", "/en/hr/units", hidden(Jsoup.parse(look.asString())));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(organisation.tree().size()).isEqualTo(5_001);
    }

    @Test
    void roundIsMadeAndItsPageLeadsOn() {
        Response made = desk.send(
                "/sv/hr/rounds/new",
                "/sv/hr/rounds/new",
                Map.of(
                        "name", "Våren",
                        "questionnaires", List.of("kontroll-tillit", "sju-principer"),
                        "minimumGroupSize", "7",
                        "opensAt", "2035-01-10",
                        "closesAt", "2035-01-31"));
        assertThat(made.statusCode()).isEqualTo(303);
        Document page = desk.page(path(made));
        assertThat(page.expectFirst("h1").text()).isEqualTo("Våren");
        assertThat(page.expectFirst(".lead").text())
                .isEqualTo("Utkast · Öppnas av sig själv 10 januari 2035 · Sista dag att svara: 31 januari 2035");
        assertThat(page.select("[aria-current=step] h3").eachText()).containsExactly("Koder");
        assertThat(page.text()).contains("Resultat visas från 7 svar");
        assertThat(desk.page(path(made) + "/questions").select("section")).hasSize(8);
    }

    @Test
    void formKeepsWhatWasWrittenAndSaysWhatIsWrong() {
        Response answer = desk.send(
                "/sv/hr/rounds/new",
                "/sv/hr/rounds/new",
                Map.of("name", " ", "minimumGroupSize", "4", "opensAt", "2035-02-01", "closesAt", "2035-01-01"));
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.title()).startsWith("Fel: ");
        assertThat(page.select(".summary a").eachText())
                .containsExactly(
                        "Ge omgången ett namn",
                        "Välj minst en enkät",
                        "Skriv ett heltal från 5 till 20",
                        "Sista dagen måste komma efter första dagen");
        page.select(".summary a")
                .forEach(link -> assertThat(page.select(link.attr("href"))).hasSize(1));
        assertThat(page.expectFirst("#minimumGroupSize").attr("value")).isEqualTo("4");
        assertThat(desk.send("/sv/hr/rounds/new", "/sv/hr/rounds/new", Map.of("name", "x", "opensAt", "snart"))
                        .asString())
                .contains("Skriv dagen som");
    }

    @Test
    void codesComeAsAFileOnce() {
        String id = draft("Koder");
        String page = "/sv/hr/rounds/" + id + "/codes?unit=a1";
        Response file = desk.send(page, page, Map.of("count", List.of("3", "", "0"), "as", "csv"));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"koder.csv\"");
        List<String> lines = file.asString().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).isEqualTo("\uFEFFenhet,namn,grupp,kod,adress");
        assertThat(lines.get(1)).matches("a1,Enhet A1,Medarbetare,(\\w{4}-\\w{4}-\\w{4}),http://.*/k/\\1");
        assertThat(desk.page(page).expectFirst("#count-0-hint").text()).isEqualTo("Redan gjorda: 3");
    }

    @Test
    void codesComeAsSlipsFromPastedLines() {
        String id = draft("Lappar");
        String page = "/en/hr/rounds/" + id + "/codes?unit=r";
        Response slips = desk.send(
                page, page, Map.of("lines", "unit;role;count\r\na1;medarbetare;2\n\nb\tchefer\t1", "as", "slips"));
        Document sheet = Jsoup.parse(slips.asString());
        assertThat(sheet.select(".sheet h2").eachText()).hasSize(2);
        Document posters = desk.page("/en/hr/rounds/" + id + "/posters");
        assertThat(posters.select(".poster")).hasSize(2);
        assertThat(posters.select(".poster").get(0).text())
                .contains("Takes about", "Voluntary and anonymous", "until HR closes the round")
                .doesNotContainPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(desk.page("/en/hr/rounds/" + id + "/posters?unit=b").select(".poster"))
                .hasSize(1);
        assertThat(sheet.select(".slip")).hasSize(3);
        assertThat(sheet.select(".slip svg path")).hasSize(6);
        assertThat(sheet.select(".slip").get(2).text()).contains("Lappar · Område B", "Management teams");
    }

    @Test
    void wrongLinesAreToldAndNoCodeIsMade() {
        String id = draft("Fel");
        String page = "/sv/hr/rounds/" + id + "/codes?unit=r";
        Response answer = desk.send(
                page,
                page,
                Map.of("lines", "a1,medarbetare,2\nzz,medarbetare,1\na1,kock,1\na1,chefer,noll\nhej", "as", "csv"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select(".summary a").eachText())
                .containsExactlyInAnyOrder(
                        "Rad 5: skriv enhetens id, gruppens id och antal",
                        "Rad 4: antalet ska vara ett heltal från 1",
                        "Rad 2: det finns ingen enhet med id zz",
                        "Rad 3: det finns ingen grupp som heter kock");
        assertThat(desk.send(page, page, Map.of("count", List.of("1001", "", ""), "as", "slips"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(desk.page("/sv/hr/rounds/" + id)
                        .select("[aria-current=step] h3")
                        .eachText())
                .containsExactly("Koder");
    }

    @Test
    void roundOpensShowsWhoAnswersAndCloses() {
        String id = draft("Hela vägen");
        String codes = "/sv/hr/rounds/" + id + "/codes?unit=a1";
        desk.send(codes, codes, Map.of("count", List.of("6", "2", ""), "as", "csv"));
        String others = "/sv/hr/rounds/" + id + "/codes?unit=b";
        desk.send(others, others, Map.of("count", List.of("", "5", ""), "as", "csv"));
        String round = "/sv/hr/rounds/" + id;
        assertThat(desk.page(round + "/open").select("main li").eachText()).contains("Enheter: 4", "Koder: 13");
        assertThat(desk.send(round + "/open", round + "/open", Map.of()).statusCode())
                .isEqualTo(303);
        Document open = desk.page(round + "?unit=a");
        assertThat(open.select("#turnout tbody tr").eachText())
                .containsExactly("Område A 0 av 6 (0 %) visas inte här", "Enhet A1 0 av 6 (0 %) visas inte här");
        assertThat(open.text()).contains("Nu går det att svara på Hela vägen");

        assertThat(desk.send(round + "/close", round + "/close", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(rounds.require(new RoundId(id)).status()).isIn(RoundStatus.CLOSING, RoundStatus.CLOSED);
        assertThat(desk.page(round).text()).contains("Svarstiden är slut");
        assertThat(desk.get(round + "/close").statusCode()).isEqualTo(303);
    }

    @Test
    void pageOfAClosingRoundLoadsItselfAnewUntilItIsDoneUnlessToldNotTo() {
        String id = draft("Stängs strax");
        String round = "/sv/hr/rounds/" + id;
        desk.send(round + "/open", round + "/open", Map.of());
        assertThat(desk.get(round).header("Refresh")).isNull();
        rounds.startClosing(new RoundId(id));
        Response closing = desk.get(round);
        assertThat(closing.header("Refresh")).isEqualTo("5");
        Element notice = Jsoup.parse(closing.asString()).expectFirst("[role=status]");
        assertThat(notice.text()).contains("Resultatet räknas fram", "läses in på nytt var 5:e sekund");
        Response still = desk.get(notice.expectFirst("a").attr("href"));
        assertThat(still.header("Refresh")).isNull();
        assertThat(Jsoup.parse(still.asString())
                        .select("[role=status] a.button")
                        .eachAttr("href"))
                .containsExactly(round);
        rounds.noteCloseProblem(new RoundId(id), "disk");
        assertThat(desk.get(round).header("Refresh")).isNull();
    }

    @Test
    void roundWithCodesForAUnitThatIsGoneSaysWhyItCannotOpen() {
        String id = draft("Borta");
        String codes = "/sv/hr/rounds/" + id + "/codes?unit=a1";
        desk.send(codes, codes, Map.of("count", List.of("6", "", ""), "as", "csv"));
        organisation.replace(UnitTreeImport.fromCsv("id,name,parent\nr,Region,\n".getBytes(UTF_8)));
        String open = "/sv/hr/rounds/" + id + "/open";
        Response answer = desk.send(open, open, Map.of());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).expectFirst(".summary").text())
                .contains("koder för enheten a1");
    }

    @Test
    void draftCanBeDeleted() {
        String id = draft("Bort");
        String delete = "/sv/hr/rounds/" + id + "/delete";
        assertThat(desk.send(delete, delete, Map.of()).statusCode()).isEqualTo(303);
        assertThat(rounds.find(new RoundId(id))).isEmpty();
        assertThat(desk.get("/sv/hr/rounds/" + id).statusCode()).isEqualTo(404);
    }

    private String draft(String name) {
        return rounds.create(new NewRound(name, List.of("sju-principer"), 5, null, null))
                .id()
                .value();
    }

    private static Map<String, String> hidden(Document preview) {
        return Map.of(
                "file", preview.expectFirst("[name=file]").attr("value"),
                "seen", preview.expectFirst("[name=seen]").attr("value"));
    }

    private static String path(Response redirect) {
        return redirect.header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
