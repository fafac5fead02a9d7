package se.tillitsspegeln.shared;

import java.util.regex.Pattern;

/** Which texts can be a name: no line breaks or other control characters, and no halves of a character. */
public final class NameText {

    /** PostgreSQL takes no U+0000, and half a character cannot be written as UTF-8 when the name is read again. */
    private static final Pattern ODD = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private NameText() {}

    /** Whether the text holds something that no name has. */
    public static boolean isOdd(String text) {
        return ODD.matcher(text).find();
    }
}
