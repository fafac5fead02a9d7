package se.tillitsspegeln.shared;

import java.util.regex.Pattern;

/** Texts on their way into a file that people open with a spreadsheet. */
public final class SpreadsheetText {

    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]");

    private SpreadsheetText() {}

    /** The text itself, behind an apostrophe where a spreadsheet would take it for a formula and run it. */
    public static String harmless(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }
}
