package se.tillitsspegeln.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FrameBrowserTest extends BrowserTest {

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1280})
    void pageThatIsNotThereIsStillAGoodPage(int width) {
        try (Visitor visitor = visitor(width)) {
            visitor.open("/sv/finns-inte").findsThePageSound("not-found");
            Page page = visitor.page();
            page.keyboard().press("Tab");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hoppa till innehållet")))
                    .isFocused();
        }
    }
}
