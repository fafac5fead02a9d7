package se.tillitsspegeln.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with a page as it stands in the browser: axe, its structure, and its size on every screen. axe runs straight
 * in the page, since the builder that comes with it opens a second page each time.
 */
final class PageCheck {

    private static final String AXE = source("/axe.min.js");
    private static final String RULES = source("/se/tillitsspegeln/browser/page-check.js");
    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** What the layout decides; everything else in a page is the same at every width. */
    private static final List<String> OF_LAYOUT = List.of("target-size", "scrollable-region-focusable");

    private PageCheck() {}

    /** All of axe, and the structure. */
    static List<String> everything(Page page) {
        List<String> found = new ArrayList<>(structure(page));
        found.addAll(axe(page, Map.of("type", "tag", "values", TAGS)));
        return found;
    }

    /** What the width decides. */
    static List<String> layout(Page page) {
        List<String> found = new ArrayList<>(fit(page));
        found.addAll(axe(page, Map.of("type", "rule", "values", OF_LAYOUT)));
        return found;
    }

    /** What runs over the edge or is too small to be touched, without axe, which needs script to be on. */
    static List<String> fit(Page page) {
        return texts(page.evaluate(RULES + "; tooWide().concat(tooSmall())"));
    }

    static List<String> structure(Page page) {
        return texts(page.evaluate(RULES + "; structure()"));
    }

    private static List<String> axe(Page page, Map<String, Object> runOnly) {
        if (!(boolean) page.evaluate("typeof axe === 'object'")) {
            page.evaluate(AXE + "; true");
        }
        Map<String, Object> options = Map.of(
                "runOnly", runOnly,
                "resultTypes", List.of("violations"),
                "rules", Map.of("label-content-name-mismatch", Map.of("enabled", true)));
        return texts(page.evaluate("options => { " + RULES + "; return violations(options); }", options));
    }

    private static List<String> texts(Object evaluated) {
        return ((List<?>) evaluated).stream().map(String::valueOf).toList();
    }

    private static String source(String name) {
        try (InputStream in = PageCheck.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
