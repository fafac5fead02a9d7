package se.tillitsspegeln.response;

import java.util.regex.Pattern;

/**
 * What people write, without what cannot be seen: control characters other than line breaks and tabs (a database may refuse
 * NUL), marks that turn the direction of writing and could make a text look like another, and halves of characters.
 */
public final class PlainText {

    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}&&[^\n\t]]|[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF]|\\p{Cs}");

    private PlainText() {}

    /** The text with one kind of line break and everything visible as it was written. */
    public static String of(String written) {
        return INVISIBLE
                .matcher(written.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("");
    }
}
