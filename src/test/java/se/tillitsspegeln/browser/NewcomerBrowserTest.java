package se.tillitsspegeln.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What a newcomer does on the first day, without JavaScript: from an empty installation to a profile. */
@QuarkusTest
class NewcomerBrowserTest extends BrowserTest {

    private static final String TREE = "id;name;parent\nregion;Regionen;\navd32;Avdelning 32;region\n";
    private static final int PARTS = 8;
    private static final int LOOKS = 100;

    @ConfigProperty(name = "tillit.admin-password")
    String password;

    @Test
    void aRoundFromTheUnitTreeToTheProfileOfAUnit() throws IOException {
        try (Visitor visitor = visitorWithoutScript(1280)) {
            Page page = logIn(visitor);
            uploadUnits(page);
            String round = createRound(page);
            link(page, "Öppna omgången").click();
            button(page, "Öppna nu").click();
            List<String> codes = downloadCodes(page, round);
            answer("sv", codes.get(0), "5");
            answer("en", codes.get(1), "6");
            answer("sv", codes.get(2), "7");
            codes.subList(3, 6).forEach(NewcomerBrowserTest::answerOverRest);
            page.navigate("/sv/hr/rounds/" + round);
            link(page, "Stäng omgången").click();
            button(page, "Stäng för gott").click();
            awaitProfile(page, round);
            visitor.looks("newcomer-profile");
            int index = given().auth()
                    .preemptive()
                    .basic("admin", password)
                    .get("/api/v1/rounds/{r}/units/avd32/profile", round)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("roles[0].scales.find { it.id == 'kultur' }.index");
            // 5, 6 and 7 from the browser and three times 7: (6.5 - 1) / 6 = 91.67, blunted to at least 90
            assertThat(index).isEqualTo(90);
            assertThat(page.locator("main")).containsText("90");
        }
    }

    private Page logIn(Visitor visitor) {
        Page page = visitor.open("/sv/hr").page();
        page.getByLabel("Användarnamn").fill("admin");
        page.getByLabel("Lösenord").fill(password);
        button(page, "Logga in").click();
        return page;
    }

    private static void uploadUnits(Page page) {
        link(page, "Enheter").first().click();
        page.getByLabel("CSV-fil").setInputFiles(new FilePayload("units.csv", "text/csv", TREE.getBytes(UTF_8)));
        button(page, "Visa vad som skulle ändras").click();
        button(page, "Ändra enheterna").click();
        assertThat(page.locator("main")).containsText("Regionen");
    }

    private static String createRound(Page page) {
        page.navigate("/sv/hr/rounds/new");
        page.getByLabel("Namn").fill("Första omgången");
        page.getByLabel(Pattern.compile("Kontroll och tillit")).check();
        page.getByLabel(Pattern.compile("Sju vägledande principer")).check();
        button(page, "Skapa omgången").click();
        assertThat(page).hasURL(Pattern.compile("/sv/hr/rounds/[0-9a-f-]{36}"));
        return page.url().replaceAll(".*/rounds/([0-9a-f-]{36}).*", "$1");
    }

    private static List<String> downloadCodes(Page page, String round) throws IOException {
        page.navigate("/sv/hr/rounds/" + round + "/codes");
        link(page, "Avdelning 32").click();
        page.getByLabel("Antal koder, Medarbetare").fill("8");
        Download download = page.waitForDownload(
                () -> button(page, "Gör koder och ladda ner").first().click());
        String csv = Files.readString(download.path());
        List<String> codes = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")
                .matcher(csv)
                .results()
                .map(match -> match.group())
                .distinct()
                .toList();
        assertThat(codes).hasSize(8);
        return codes;
    }

    /** Answers the five pairs with one point and skips the rest, on a phone. */
    private void answer(String language, String code, String point) {
        boolean swedish = language.equals("sv");
        try (Visitor visitor = visitorWithoutScript(390)) {
            Page page = visitor.open("/" + language + "/").page();
            page.getByLabel(swedish ? "Din kod" : "Your code").fill(code.toLowerCase(Locale.ROOT));
            button(page, swedish ? "Fortsätt" : "Continue").click();
            link(page, swedish ? "Börja svara" : "Begin").first().click();
            for (String item : List.of("k1", "k2", "k3", "k4", "k5")) {
                page.locator("input[name=" + item + "][value='" + point + "']").check();
            }
            for (int part = 1; part <= PARTS; part++) {
                button(page, swedish ? "Spara och fortsätt" : "Save and continue")
                        .click();
            }
            link(page, swedish ? "Fortsätt ändå" : "Continue anyway").click();
            button(page, swedish ? "Skicka mina svar" : "Send my answers").click();
            assertThat(page).hasURL(Pattern.compile("/" + language + "/answer/thanks$"));
        }
    }

    private static void answerOverRest(String code) {
        given().contentType(ContentType.JSON)
                .body(Map.of("code", code, "answers", Map.of("k1", 7, "k2", 7, "k3", 7, "k4", 7, "k5", 7)))
                .post("/api/v1/responses")
                .then()
                .statusCode(201);
    }

    private static void awaitProfile(Page page, String round) {
        for (int i = 0; i < LOOKS; i++) {
            if (page.navigate("/sv/hr/rounds/" + round + "/units/avd32").status() == 200) {
                return;
            }
            page.waitForTimeout(100);
        }
        throw new AssertionError("the profile never came");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
