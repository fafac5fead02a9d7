package se.tillitsspegeln.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A page as Chromium prints it. */
final class Paper {

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page[^s]");

    /**
     * On a busy machine Chromium now and then says that printing failed, of a page that it prints the next moment. That is
     * about its own processes and not about the page; what comes out is checked as strictly.
     */
    private static final int TRIES = 4;

    private static final double BETWEEN_MILLIS = 500;

    private Paper() {}

    /** How many sheets the page takes on its own paper, kept as a file where one is named. */
    static int sheets(Page page, @Nullable Path file) {
        Page.PdfOptions options =
                new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true);
        if (file != null) {
            options.setPath(file);
        }
        String text = new String(print(page, options), StandardCharsets.ISO_8859_1);
        return (int) SHEET.matcher(text).results().count();
    }

    private static byte[] print(Page page, Page.PdfOptions options) {
        for (int tries = 1; ; tries++) {
            try {
                return page.pdf(options);
            } catch (PlaywrightException e) {
                boolean itsOwn = Objects.requireNonNullElse(e.getMessage(), "").contains("Printing failed");
                if (!itsOwn || tries == TRIES) {
                    throw e;
                }
                page.waitForTimeout(BETWEEN_MILLIS);
            }
        }
    }
}
