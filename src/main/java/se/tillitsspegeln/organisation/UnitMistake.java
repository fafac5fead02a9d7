package se.tillitsspegeln.organisation;

import java.util.List;
import java.util.Locale;

/**
 * One thing that is wrong with an import, told apart so that it can be said in any language.
 *
 * @param place where: {@code line 12}, {@code [11].parent}, or {@code file}
 * @param about what the kind's sentence names, in its order
 */
public record UnitMistake(String place, Kind kind, List<String> about) {

    /** What is wrong, with the English sentence that says it. */
    public enum Kind {
        ID_EMPTY(
                "the id is empty; use 1 to 64 of a-z, 0-9, dot, underscore and hyphen, beginning with a letter or digit"),
        ID_INVALID(
                "the id %s is not valid; use 1 to 64 of a-z, 0-9, dot, underscore and hyphen, beginning with a letter"
                        + " or digit"),
        ID_TWICE("the id %s is already used at %s"),
        NAME_EMPTY("the name is empty"),
        NAME_LONG("the name has %s characters; at most %s fit"),
        NAME_UNREADABLE("the name holds a line break or a character that cannot be read"),
        PARENT_UNKNOWN("the parent %s is not among the ids"),
        NO_ROOT("no unit is the root; leave the parent of exactly one unit empty"),
        TWO_ROOTS("%s has no parent, and neither has %s at %s; exactly one unit may be the root"),
        OWN_PARENT("%s is its own parent"),
        RING("these units are above each other in a ring: %s"),
        COLUMN_MISSING("the column %s is missing"),
        COLUMN_UNKNOWN("the column %s is unknown; the header is id,name,parent"),
        COLUMN_TWICE("the column %s stands there twice"),
        TOO_MANY_COLUMNS("the line has more columns than the header; put a name with a separator in quotation marks"),
        QUOTATION("a quotation mark is missing or stands in the wrong place from here on"),
        FILE_EMPTY("the file is empty"),
        FILE_LARGE("the file is larger than %s MB"),
        NO_UNITS("there are no units below the header"),
        NO_ROWS("there are no units"),
        TOO_MANY_UNITS("there are more than %s units"),
        WORKBOOK("this is a workbook or an archive; save the sheet as CSV and upload that"),
        NO_TEXT("this is not a text file; save the sheet as CSV (UTF-8) and upload that");

        private final String english;

        Kind(String english) {
            this.english = english;
        }
    }

    public UnitMistake {
        about = List.copyOf(about);
    }

    static UnitMistake at(String place, Kind kind, Object... about) {
        return new UnitMistake(
                place, kind, List.of(about).stream().map(String::valueOf).toList());
    }

    String english() {
        return String.format(Locale.ROOT, kind.english, about.toArray());
    }
}
