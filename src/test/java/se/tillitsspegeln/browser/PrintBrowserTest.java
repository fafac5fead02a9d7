package se.tillitsspegeln.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.web.hr.profile.FixedRound;
import se.tillitsspegeln.web.hr.profile.ThreeRounds;

/** What comes out of the printer. */
@QuarkusTest
class PrintBrowserTest extends BrowserTest {

    /** What a sheet of A4 leaves between its margins, in CSS pixels. */
    private static final int PAPER = (int) ((210 - 2 * 13) / 25.4 * 96);

    @Inject
    @ConfigProperty(name = "tillit.admin-password")
    String password;

    @Inject
    ThreeRounds rounds;

    @Inject
    FixedRound closed;

    @Test
    void conversationSheetIsOnePageHoweverMuchWasAgreedOn() {
        String before = "/sv/hr/rounds/" + rounds.ids().get(1) + "/units/";
        String now = "/sv/hr/rounds/" + rounds.ids().get(2) + "/units/";
        try (Visitor visitor = visitor(1280)) {
            Page page = logIn(visitor);
            assertThat(pages(page, before + "team-c/talk", "talk-hidden")).isEqualTo(1);
            for (String round : new String[] {before, now}) {
                page.navigate(round + "syd/agreement");
                page.getByLabel("Vad vi prövar").fill("Vi talar öppet. ".repeat(31) + "\n1\n2");
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Spara överenskommelsen"))
                        .click();
            }
            assertThat(pages(page, now + "syd/talk", "talk-longest-hidden")).isEqualTo(1);
            assertThat(pages(page, now.replace("/sv/", "/en/") + "syd/talk", "talk-longest-english"))
                    .isEqualTo(1);
            assertThat(pages(page, now + "team-a/talk", "talk-team-a")).isEqualTo(1);
            visitor.open(now + "team-a/talk").findsThePageSound("hr-talk");
            visitor.open(now + "team-a/agreement").findsThePageSound("hr-agreement");
            visitor.open(now + "syd").findsThePageSound("hr-agreed");
        }
    }

    @Test
    void profileFitsItsPagesAndNothingIsCutOff() {
        String units = "/sv/hr/rounds/" + closed.id() + "/units/";
        try (Visitor visitor = visitor(1280)) {
            Page page = logIn(visitor);
            assertThat(pages(page, units + "avd-30", "profile-large")).isBetween(3, 5);
            assertThat(pages(page, units + "avd-31", "profile-few")).isBetween(2, 3);
            assertThat(pages(page, units + "avd-33", "profile-hidden")).isBetween(1, 2);
            assertThat(pages(page, units + "sjukhus?role=medarbetare", "profile-with-map"))
                    .isBetween(3, 6);
            visitor.open(units + "sjukhus?role=medarbetare");
            page.setViewportSize(PAPER, PAPER);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(PAPER);
            Object wide = page.evaluate(
                    "edge => [...document.querySelectorAll('main *')]"
                            + ".filter(one => one.getBoundingClientRect().right > edge + 1 && !one.closest('.vh'))"
                            + ".map(one => one.outerHTML.slice(0, 80))",
                    PAPER);
            assertThat((List<?>) wide).as("over the edge of the paper").isEmpty();
            assertThat(page.locator(".folded:visible").count())
                    .as("folded figures, which would leave a heading alone")
                    .isZero();
        }
    }

    private static int pages(Page page, String path, String name) {
        page.navigate(path);
        return Paper.sheets(page, Path.of("target/screenshots", name + ".pdf"));
    }

    private Page logIn(Visitor visitor) {
        Page page = visitor.open("/sv/hr").page();
        page.getByLabel("Användarnamn").fill("admin");
        page.getByLabel("Lösenord").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logga in"))
                .click();
        return page;
    }
}
