package se.tillitsspegeln.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** One Chromium for all tests of a class. A class that extends it is a {@code @QuarkusTest} and opens {@link Visitor}s. */
@RequiresBrowser
public abstract class BrowserTest {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private static Playwright playwright;
    private static Browser browser;

    @TestHTTPResource("/")
    URI address;

    @BeforeAll
    static void startBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(BrowserCondition.chromium().orElseThrow())
                        .setArgs(FLAGS));
    }

    @AfterAll
    static void stopBrowser() {
        browser.close();
        playwright.close();
    }

    /** Someone at a screen of this width in CSS pixels: 320 a small phone, 390 a phone, 1280 a desk. */
    protected Visitor visitor(int width) {
        return new Visitor(browser, address, width, true);
    }

    protected Visitor visitorWithoutScript(int width) {
        return new Visitor(browser, address, width, false);
    }
}
