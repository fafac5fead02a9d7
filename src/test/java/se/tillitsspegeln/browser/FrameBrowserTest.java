package se.tillitsspegeln.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FrameBrowserTest extends BrowserTest {

    @Test
    void firstTabLeadsToTheContent() {
        try (Visitor visitor = visitor(390)) {
            Page page = visitor.open("/sv/finns-inte").page();
            page.keyboard().press("Tab");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hoppa till innehållet")))
                    .isFocused();
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.MAIN)).isFocused();
        }
    }
}
