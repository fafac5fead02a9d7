package se.tillitsspegeln.browser;

import com.microsoft.playwright.Browser;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import org.junit.jupiter.api.extension.ExtendWith;

/** A class that extends it is a {@code @QuarkusTest} and opens {@link Visitor}s in the one Chromium of the run. */
@RequiresBrowser
@ExtendWith(Chromium.Starter.class)
@SuppressWarnings("NullAway.Init") // filled by the extension and by Quarkus
public abstract class BrowserTest {

    static Browser browser;

    @TestHTTPResource("/")
    URI address;

    /** Someone at a screen of this width in CSS pixels: 320 a small phone, 390 a phone, 1280 a desk. */
    protected Visitor visitor(int width) {
        return new Visitor(browser, address, width, true);
    }

    protected Visitor visitorWithoutScript(int width) {
        return new Visitor(browser, address, width, false);
    }
}
