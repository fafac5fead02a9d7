package se.tillitsspegeln.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.security.TestAccounts;

/** A year of HR: two rounds on a tree that is reorganised in between, on a phone without JavaScript. */
@QuarkusTest
class YearBrowserTest extends BrowserTest {

    private static final String SPRING = """
            id,name,parent
            kommun,Kommunen,
            skola,Skolan,kommun
            vard,Vården,kommun
            hem-1,Hemtjänsten Norr,vard
            hem-2,Hemtjänsten Syd,vard
            kok,Köket,skola
            """;

    private static final String AUTUMN = """
            id,name,parent
            kommun,Kommunen,
            skola,Skolan,kommun
            vard,Vård och stöd,kommun
            hem-1,Hemtjänsten Norr,vard
            hem-2,Hemtjänsten Syd,skola
            kok,Köket,vard
            """;

    private static final String AGREED = "Vi börjar varje vecka med en kvart om vad som gick bra.";
    private static final int LOOKS = 200;
    private static final List<String> ASKED = List.of("kontroll-tillit", "sju-principer");

    @Inject
    @ConfigProperty(name = "tillit.admin-password")
    String password;

    @Inject
    TestAccounts accounts;

    @Test
    void twoRoundsFromTheImportToTheAgreementThatComesBack() {
        try (Visitor hr = visitorWithoutScript(390)) {
            Page page = logIn(hr, "admin", password);
            upload(page, SPRING);
            String spring = run(hr, page, "Årets vår", 2);
            ApiFigures figures = new ApiFigures(password, spring, ASKED);
            page.navigate("/sv/hr/rounds/" + spring + "/units/vard");
            figures.areThoseOf(page.content(), "vard");
            page.navigate("/sv/hr/rounds/" + spring + "/units/hem-1");
            figures.areThoseOf(page.content(), "hem-1");
            page.navigate("/sv/hr/rounds/" + spring + "/units/vard");
            figures.areThoseOfTheMap(page.content(), List.of("hem-1", "hem-2"));
            agree(spring);

            upload(page, AUTUMN);
            String autumn = run(hr, page, "Årets höst", 4);
            ApiFigures after = new ApiFigures(password, autumn, ASKED);
            page.navigate("/sv/hr/rounds/" + autumn + "/results");
            after.areThoseOfTheMap(page.content(), List.of("kommun", "skola", "vard"));
            page.navigate("/sv/hr/rounds/" + autumn + "/units/vard");
            after.areThoseOf(page.content(), "vard");
            after.areThoseOfTheMap(page.content(), List.of("hem-1", "kok"));
            assertThat(after.index("hem-1", "tillit")).isGreaterThan(figures.index("hem-1", "tillit"));
            assertThat(page.locator(".crumbs")).containsText("Vård och stöd");
            page.navigate("/sv/hr/rounds/" + autumn + "/units/hem-1");
            after.areThoseOf(page.content(), "hem-1");
            assertThat(page.locator("#trend, details svg.bar, #path, h2:has-text('sida vid sida')")
                            .count())
                    .as("a page that has everything")
                    .isGreaterThan(4);
            comesBack(autumn, after);
        }
    }

    /** The leader of one unit, at a desk, with nothing but the keyboard. */
    private void agree(String round) {
        try (Visitor leader = visitor(1280)) {
            Page page = logIn(leader, accounts.ensure("leader", "hem-1"), TestAccounts.PASSWORD);
            page.navigate("/sv/hr/rounds/" + round + "/units/hem-1");
            press(page, link(page, "Skriv ner överenskommelsen"));
            assertThat(page).hasURL(Pattern.compile("/agreement$"));
            leader.findsThePageSound("year-agreement");
            tabTo(page, page.getByLabel("Vad vi prövar"));
            page.keyboard().type(AGREED);
            press(page, button(page, "Spara överenskommelsen"));
            assertThat(page.locator("#agreement")).containsText(AGREED);
            leader.findsThePageSound("year-agreed");
        }
    }

    private void comesBack(String round, ApiFigures figures) {
        try (Visitor leader = visitor(390)) {
            Page page = logIn(leader, accounts.ensure("leader", "hem-1"), TestAccounts.PASSWORD);
            // the part that only a screen reader meets stands by itself, and so a space may come before it
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(Pattern.compile("^Läs resultatet ?: Årets höst$")))
                    .click();
            assertThat(page).hasURL(Pattern.compile("/results$"));
            leader.findsThePageSound("year-results");
            link(page, "Läs om Hemtjänsten Norr").click();
            assertThat(page).hasURL(Pattern.compile("/units/hem-1"));
            figures.areThoseThatItsLeaderSeesOf(page.content(), "hem-1");
            assertThat(page.locator("#last-time")).containsText("Så här sa ni förra gången");
            assertThat(page.locator("#last-time")).containsText(AGREED);
            leader.findsThePageSound("year-profile");
            page.navigate("/sv/hr/rounds/" + round + "/units/hem-1/talk");
            assertThat(page.locator("main")).containsText(AGREED);
            leader.findsThePageSound("year-talk");
        }
    }

    /** Makes a round, hands out codes by pasted lines, lets people answer, follows them and closes. */
    private static String run(Visitor hr, Page page, String name, int point) {
        page.navigate("/sv/hr/rounds/new");
        page.getByLabel("Namn").fill(name);
        page.getByLabel(Pattern.compile("Kontroll och tillit")).check();
        page.getByLabel(Pattern.compile("Sju vägledande principer")).check();
        button(page, "Skapa omgången").click();
        String round = page.url().replaceAll(".*/rounds/([0-9a-f-]{36}).*", "$1");
        page.navigate("/sv/hr/rounds/" + round + "/codes");
        page.locator("#lines").fill("hem-1,medarbetare,30\nhem-1,chefer,12\nhem-2;medarbetare;8\nkok,medarbetare,4");
        page.locator("form:has(#lines) button[value=slips]").click();
        List<String> codes = page.locator(".slip .code").allTextContents();
        assertThat(codes).hasSize(54);
        page.navigate("/sv/hr/rounds/" + round);
        link(page, "Öppna omgången").click();
        button(page, "Öppna nu").click();
        // 26 of 30, of those who lead 11 of 12, 7 of 8 and 2 of 4, in the order of the lines
        answer(codes.subList(0, 26), point);
        answer(codes.subList(30, 41), 6 - point);
        answer(codes.subList(42, 49), point);
        answer(codes.subList(50, 52), point);
        page.navigate("/sv/hr/rounds/" + round);
        assertThat(page.locator("#turnout")).containsText("33 av 38");
        hr.looks("year-open");
        link(page, "Stäng omgången").click();
        button(page, "Stäng för gott").click();
        for (int i = 0; i < LOOKS && link(page, "Till resultatet").count() == 0; i++) {
            page.waitForTimeout(100);
            page.navigate("/sv/hr/rounds/" + round);
        }
        link(page, "Till resultatet").click();
        return round;
    }

    /** Each at the point or the one above, differently from question to question; now and then somebody does not know. */
    private static void answer(List<String> codes, int point) {
        List<String> items = new ArrayList<>();
        ASKED.forEach(
                id -> items.addAll(given().get("/api/v1/questionnaires/" + id).path("scales.items.flatten()")));
        for (int person = 0; person < codes.size(); person++) {
            Map<String, Object> answers = new HashMap<>();
            for (int i = 0; i < items.size(); i++) {
                boolean above = (person * (i % 5 + 1) + i) % 3 == 0;
                answers.put(items.get(i), (person + i) % 13 == 12 ? "na" : above ? point + 1 : point);
            }
            given().contentType(ContentType.JSON)
                    .body(Map.of("code", codes.get(person), "answers", answers))
                    .post("/api/v1/responses")
                    .then()
                    .statusCode(201);
        }
    }

    private static void upload(Page page, String tree) {
        page.navigate("/sv/hr/units");
        page.getByLabel("CSV-fil").setInputFiles(new FilePayload("units.csv", "text/csv", tree.getBytes(UTF_8)));
        button(page, "Visa vad som skulle ändras").click();
        button(page, "Ändra enheterna").click();
        assertThat(page.locator("main")).containsText("Kommunen");
    }

    private static Page logIn(Visitor visitor, String name, String word) {
        Page page = visitor.open("/sv/hr").page();
        page.getByLabel("Användarnamn").fill(name);
        page.getByLabel("Lösenord").fill(word);
        button(page, "Logga in").click();
        assertThat(page).hasURL(Pattern.compile("/sv/hr$"));
        return page;
    }

    private static void press(Page page, Locator target) {
        tabTo(page, target);
        page.keyboard().press("Enter");
    }

    private static void tabTo(Page page, Locator target) {
        for (int i = 0; i < 200; i++) {
            page.keyboard().press("Tab");
            if ((boolean) target.evaluate("one => one === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("not reached by keyboard: " + target);
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
