package se.tillitsspegeln.shared;

import java.util.regex.Pattern;

/** Which texts can be kept and given back unchanged, whatever database and encoding they pass through. */
public final class PlainText {

    /** How a refusal says it. */
    public static final String ODD = "The text holds a character that cannot be kept, such as U+0000.";

    /** Control characters other than tab and line breaks (PostgreSQL takes no U+0000), and halves of a character. */
    private static final Pattern UNKEPT = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n\\r]]");

    private PlainText() {}

    /** Whether the text holds something that cannot be kept. */
    public static boolean isOdd(String text) {
        return UNKEPT.matcher(text).find();
    }
}
