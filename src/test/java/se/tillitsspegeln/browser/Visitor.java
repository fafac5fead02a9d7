package se.tillitsspegeln.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One browser profile with one page, which notes every complaint of the console (a breach of the CSP is one). */
public final class Visitor implements AutoCloseable {

    private static final int PATIENCE = 5_000;
    private static final int FOCUS_TRIES = 50;
    private static final int FOCUS_MILLIS = 100;
    private static final int HEIGHT = 844;

    /** A small phone, a phone, a desk. */
    private static final int[] WIDTHS = {320, 390, 1280};

    /** What 1280 by 1024 leaves at 400 %. */
    private static final int ZOOMED_HEIGHT = 256;

    private static final int MOST_TABS = 200;
    private static final boolean PICTURES = Boolean.getBoolean("browser.pictures");

    private final BrowserContext context;
    private final Page page;
    private final int width;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    Visitor(Browser browser, URI address, int width, boolean script) {
        this.width = width;
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address.toString())
                .setLocale("sv-SE")
                .setJavaScriptEnabled(script)
                .setViewportSize(width, HEIGHT));
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isAboutThePageItself(message)) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> requests.add(request.resourceType() + " " + request.url()));
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** Every request so far: its kind and its address. */
    List<String> requests() {
        return requests;
    }

    public Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    public Visitor press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return this;
    }

    public Visitor follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        return this;
    }

    /** Presses Tab until the focus is here; the focus must be seen on the way's end. */
    public Visitor tabTo(Locator target) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if ((boolean) target.evaluate("one => one === document.activeElement")) {
                assertThat((boolean) target.evaluate("one => one.matches(':focus-visible')"))
                        .as("focus seen on " + target)
                        .isTrue();
                return this;
            }
        }
        throw new AssertionError("Tab never reaches " + target);
    }

    public Visitor key(String key) {
        page.keyboard().press(key);
        return this;
    }

    /**
     * Nothing for axe to find, a structure to find one's way in, nothing over the edge and nothing too small to touch at
     * 320, 390 and 1280 pixels and at 400 %, nothing on the console.
     */
    public Visitor findsThePageSound(String name) {
        awaitFocus();
        assertThat(PageCheck.everything(page)).as(name + " at " + width).isEmpty();
        for (int other : WIDTHS) {
            page.setViewportSize(other, HEIGHT);
            assertThat(PageCheck.layout(page)).as(name + " at " + other).isEmpty();
            looks(name + "-" + other);
        }
        page.setViewportSize(WIDTHS[0], ZOOMED_HEIGHT);
        assertThat(PageCheck.fit(page)).as(name + " at 400 %").isEmpty();
        page.setViewportSize(width, HEIGHT);
        assertThat(complaints).as("console of " + name).isEmpty();
        return this;
    }

    /** A browser moves the focus when it first draws the page, which may be after it says that the page is loaded. */
    private void awaitFocus() {
        String settled = "() => [null, document.activeElement].includes(document.querySelector('.summary'))";
        for (int i = 0; i < FOCUS_TRIES && !(boolean) page.evaluate(settled); i++) {
            page.waitForTimeout(FOCUS_MILLIS);
        }
    }

    /** The same on paper. */
    public Visitor findsThePrintSound(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(PageCheck.everything(page)).as(name + " in print").isEmpty();
        looks(name + "-print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
        return this;
    }

    /** A picture of the whole page in {@code target/screenshots}, with {@code -Dbrowser.pictures=true}. */
    public Visitor looks(String name) {
        if (PICTURES) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target/screenshots", name + ".png"))
                    .setFullPage(true));
        }
        return this;
    }

    /** Chromium notes on the console that a page meant to be a 404 or a 422 is one. */
    private boolean isAboutThePageItself(ConsoleMessage message) {
        return message.text().startsWith("Failed to load resource: the server responded with a status of 4")
                && message.location().startsWith(page.url());
    }

    @Override
    public void close() {
        context.close();
    }
}
