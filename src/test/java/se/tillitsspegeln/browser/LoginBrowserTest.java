package se.tillitsspegeln.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoginBrowserTest extends BrowserTest {

    @Inject
    @ConfigProperty(name = "tillit.admin-password")
    String password;

    @Test
    void wrongPasswordIsToldOnAGoodPage() {
        try (Visitor visitor = visitor(390)) {
            Page page = visitor.open("/sv/login").findsThePageSound("login").page();
            logIn(page, "fel");
            assertThat(page).hasTitle(Pattern.compile("^Fel: Logga in"));
            visitor.findsThePageSound("login-error");
        }
    }

    @Test
    void loginLeadsBackToThePageThatAskedWithoutScript() {
        try (Visitor visitor = visitorWithoutScript(390)) {
            Page page = visitor.open("/sv/hr/probe").page();
            assertThat(page).hasURL(Pattern.compile("/sv/login$"));
            logIn(page, password);
            assertThat(page).hasURL(Pattern.compile("/sv/hr/probe$"));
            assertThat(page.locator("body")).containsText("admin");
        }
    }

    private static void logIn(Page page, String password) {
        page.getByLabel("Användarnamn").fill("admin");
        page.getByLabel("Lösenord").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Logga in"))
                .click();
    }
}
