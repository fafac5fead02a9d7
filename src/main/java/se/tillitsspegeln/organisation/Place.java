package se.tillitsspegeln.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Where in the input a row stands.
 *
 * @param row the way a person names it: {@code line 12} of a file, {@code [11]} of a JSON array
 * @param json whether a member of the row can be named, too
 */
record Place(String row, boolean json) {

    static Place line(long number) {
        return new Place("line " + number, false);
    }

    static Place index(int index) {
        return new Place("[" + index + "]", true);
    }

    String field(@Nullable String column) {
        return json && column != null ? row + "." + column : row;
    }
}
