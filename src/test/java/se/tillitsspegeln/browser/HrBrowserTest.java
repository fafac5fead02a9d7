package se.tillitsspegeln.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.web.hr.profile.FixedRound;

@QuarkusTest
class HrBrowserTest extends BrowserTest {

    private static final String TREE = "id,name,parent\nregion,Region Exempel,\navd-1,Avdelning 1,region\n";

    @Inject
    @ConfigProperty(name = "tillit.admin-password")
    String password;

    @Inject
    FixedRound closed;

    @Test
    void roundIsRunFromUploadToOpening() {
        try (Visitor visitor = visitor(390)) {
            Page page = logIn(visitor);
            uploadUnits(visitor, page);
            link(page, "Omgångar").first().click();
            visitor.findsThePageSound("hr-rounds");
            link(page, "Ny omgång").click();
            button(page, "Skapa omgången").click();
            assertThat(page).hasTitle(Pattern.compile("^Fel: "));
            visitor.findsThePageSound("hr-new-round-error");
            createRound(page, "Hösten");
            visitor.findsThePageSound("hr-round-draft");
            link(page, "Läs alla frågor").click();
            visitor.findsThePageSound("hr-questions");
            page.goBack();
            makeCodes(visitor, page);
            link(page, "Öppna omgången").click();
            visitor.findsThePageSound("hr-open");
            button(page, "Öppna nu").click();
            visitor.findsThePageSound("hr-round-open");
            link(page, "Stäng omgången").click();
            visitor.findsThePageSound("hr-close");
            button(page, "Stäng för gott").click();
            visitor.open(page.url() + "?still=true").findsThePageSound("hr-round-closing");
        }
    }

    @Test
    void roundIsRunWithoutScriptAndInEnglish() {
        try (Visitor visitor = visitorWithoutScript(390)) {
            Page page = logIn(visitor);
            page.navigate("/en/hr/rounds/new");
            page.getByLabel("Name").fill("No script");
            page.getByLabel(Pattern.compile("Seven guiding principles")).check();
            button(page, "Create the round").click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("No script")))
                    .isVisible();
        }
    }

    @Test
    void profilesArePleasantToRead() {
        String round = "/sv/hr/rounds/" + closed.id();
        try (Visitor visitor = visitor(390)) {
            logIn(visitor);
            visitor.open(round + "/results?q=avdelning").findsThePageSound("hr-results");
            visitor.open(round + "/method").findsThePageSound("hr-method");
            visitor.open(round).findsThePageSound("hr-round-closed");
            for (String unit : List.of("avd-30", "avd-31", "avd-32", "avd-33", "avd-34", "sjukhus")) {
                visitor.open(round + "/units/" + unit + "?role=medarbetare").findsThePageSound("hr-profile-" + unit);
            }
            Page page = visitor.open(round + "/units/avd-30?role=medarbetare").page();
            page.locator("summary").all().forEach(Locator::click);
            visitor.findsThePageSound("hr-profile-all-open");
        }
    }

    @Test
    void keyboardAloneReachesAProfile() {
        try (Visitor visitor = visitor(1280)) {
            Page page = logIn(visitor);
            page.navigate("/sv/hr/rounds/" + closed.id() + "/results");
            visitor.tabTo(link(page, "Läs om Region Exempel"));
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Region Exempel")))
                    .isVisible();
            visitor.tabTo(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Enheter och områden")));
        }
    }

    private void uploadUnits(Visitor visitor, Page page) {
        link(page, "Enheter").first().click();
        visitor.findsThePageSound("hr-units");
        page.getByLabel("CSV-fil")
                .setInputFiles(new FilePayload("units.csv", "text/csv", "id,name\nx".getBytes(UTF_8)));
        button(page, "Visa vad som skulle ändras").click();
        visitor.findsThePageSound("hr-units-error");
        page.getByLabel("CSV-fil").setInputFiles(new FilePayload("units.csv", "text/csv", TREE.getBytes(UTF_8)));
        button(page, "Visa vad som skulle ändras").click();
        visitor.findsThePageSound("hr-units-preview");
        if (button(page, "Ändra enheterna").isVisible()) {
            button(page, "Ändra enheterna").click();
            visitor.findsThePageSound("hr-units-replaced");
        }
    }

    private static void createRound(Page page, String name) {
        page.getByLabel("Namn").fill(name);
        page.getByLabel(Pattern.compile("Sju vägledande principer")).check();
        page.getByLabel("Sista dag att svara").fill("2035-05-31");
        button(page, "Skapa omgången").click();
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setExact(true)))
                .isVisible();
    }

    private static void makeCodes(Visitor visitor, Page page) {
        link(page, "Gör koder").click();
        link(page, "Avdelning 1").click();
        button(page, "Gör koder och visa blad").first().click();
        visitor.findsThePageSound("hr-codes-error");
        page.getByLabel("Antal koder, Medarbetare").fill("6");
        button(page, "Gör koder och visa blad").first().click();
        assertThat(page.locator(".slip")).hasCount(6);
        visitor.findsThePageSound("hr-slips");
        link(page, "Tillbaka till omgången").click();
        visitor.findsThePageSound("hr-round-ready");
    }

    private Page logIn(Visitor visitor) {
        Page page = visitor.open("/sv/hr").page();
        page.getByLabel("Användarnamn").fill("admin");
        page.getByLabel("Lösenord").fill(password);
        button(page, "Logga in").click();
        assertThat(page).hasURL(Pattern.compile("/sv/hr$"));
        return page;
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
