package se.tillitsspegeln.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One browser profile with one page, which notes every complaint of the console (a breach of the CSP is one). */
public final class Visitor implements AutoCloseable {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final int PATIENCE = 5_000;

    private final BrowserContext context;
    private final Page page;
    private final int width;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser, URI address, int width, boolean script) {
        this.width = width;
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address.toString())
                .setLocale("sv-SE")
                .setJavaScriptEnabled(script)
                .setViewportSize(width, 844));
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isAboutThePageItself(message)) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    public Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    /** Nothing for axe to find, nothing wider than the screen, nothing on the console; and a picture for people. */
    public Visitor findsThePageSound(String name) {
        looks(name);
        assertThat(violations()).as("axe on " + name).isEmpty();
        int scrollWidth = (int) page.evaluate("document.documentElement.scrollWidth");
        assertThat(scrollWidth).as("width of " + name).isLessThanOrEqualTo(width);
        assertThat(complaints).as("console of " + name).isEmpty();
        return this;
    }

    /** A picture of the whole page in {@code target/screenshots}. */
    public Visitor looks(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + "-" + width + ".png"))
                .setFullPage(true));
        return this;
    }

    /** Chromium notes on the console that a page meant to be a 404 or a 422 is one. */
    private boolean isAboutThePageItself(ConsoleMessage message) {
        return message.text().startsWith("Failed to load resource: the server responded with a status of 4")
                && message.location().startsWith(page.url());
    }

    private List<String> violations() {
        AxeRunOptions options = new AxeRunOptions();
        AxeRuleOptions on = new AxeRuleOptions();
        on.setEnabled(true);
        options.setRules(Map.of("label-content-name-mismatch", on));
        return new AxeBuilder(page)
                .options(options).withTags(RULES).analyze().getViolations().stream()
                        .map(Visitor::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
