package se.tillitsspegeln.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillitsspegeln.web.hr.profile.FixedRound;

/** An administrator lets a colleague in, a colleague chooses a password, an auditor's eyes on the log. */
@QuarkusTest
class DoorsBrowserTest extends BrowserTest {

    @Inject
    @ConfigProperty(name = "tillit.admin-password")
    String password;

    @Inject
    FixedRound closed;

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void colleagueIsLetInAndSeenInTheLog(int width) {
        String name = "ulla-" + UUID.randomUUID().toString().substring(0, 8);
        String first;
        try (Visitor visitor = visitor(width)) {
            Page page = logIn(visitor, "admin", password);
            link(page, "Konton").click();
            button(page, "Skapa kontot").click();
            assertThat(page).hasTitle(Pattern.compile("^Fel: "));
            visitor.findsThePageSound("doors-accounts-error");
            page.getByLabel("Användarnamn").fill(name);
            page.getByLabel(Pattern.compile("^HR: ")).check();
            button(page, "Skapa kontot").click();
            visitor.findsThePageSound("doors-first-password");
            first = page.locator("pre").innerText();
            link(page, "Till alla konton").click();
            visitor.findsThePageSound("doors-accounts");
            link(page, name).click();
            visitor.findsThePageSound("doors-account");
        }
        try (Visitor visitor = visitor(width)) {
            Page page = logIn(visitor, name, first);
            visitor.findsThePageSound("doors-must-change");
            button(page, "Byt lösenord").click();
            visitor.findsThePageSound("doors-password-error");
            page.getByLabel("Lösenordet du har nu").fill(first);
            page.getByLabel("Nytt lösenord", new Page.GetByLabelOptions().setExact(true))
                    .fill("regn över öppet hav");
            page.getByLabel("Nytt lösenord en gång till").fill("regn över öppet hav");
            button(page, "Byt lösenord").click();
            visitor.findsThePageSound("doors-password-changed");
            String profile = "/sv/hr/rounds/" + closed.id() + "/units/avd-30";
            visitor.open(profile);
            link(page, "Vem har tittat på det här resultatet?").click();
            visitor.findsThePageSound("doors-viewers");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void tokenIsMadeShownAndRevoked(int width) {
        try (Visitor visitor = visitor(width)) {
            Page page = logIn(visitor, "admin", password);
            link(page, "Nycklar för program").click();
            button(page, "Skapa nyckeln").click();
            visitor.findsThePageSound("doors-tokens-error");
            String name = "Lön " + UUID.randomUUID();
            page.getByLabel("Namn").fill(name);
            page.getByLabel("Läsa resultat").check();
            button(page, "Skapa nyckeln").click();
            visitor.findsThePageSound("doors-token");
            link(page, "Till alla nycklar").click();
            visitor.findsThePageSound("doors-tokens");
            page.locator("tr", new Page.LocatorOptions().setHasText(name))
                    .getByRole(AriaRole.BUTTON)
                    .click();
            visitor.findsThePageSound("doors-token-revoked");
            link(page, "Logg").click();
            visitor.findsThePageSound("doors-log");
            visitor.open("/en/hr/audit").findsThePageSound("doors-log-english");
        }
    }

    private static Page logIn(Visitor visitor, String name, String password) {
        Page page = visitor.open("/sv/hr").page();
        page.getByLabel("Användarnamn").fill(name);
        page.getByLabel("Lösenord").fill(password);
        button(page, "Logga in").click();
        return page;
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
