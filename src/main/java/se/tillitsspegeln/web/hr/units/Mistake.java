package se.tillitsspegeln.web.hr.units;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.tillitsspegeln.organisation.UnitMistake;
import se.tillitsspegeln.organisation.UnitsInvalid;

/**
 * One thing that is wrong with an uploaded file.
 *
 * @param line the line's number, empty if the whole file is meant
 */
record Mistake(String line, String text) {

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    static List<Mistake> of(UnitsInvalid problem, UnitsMessages words) {
        return problem.mistakes().stream()
                .map(one -> new Mistake(line(one.place()), said(one, words)))
                .toList();
    }

    private static String line(String place) {
        Matcher line = LINE.matcher(place);
        return line.matches() ? line.group(1) : "";
    }

    private static String said(UnitMistake mistake, UnitsMessages words) {
        List<String> about = mistake.about();
        return switch (mistake.kind()) {
            case ID_EMPTY -> words.idEmpty();
            case ID_INVALID -> words.idInvalid(about.get(0));
            case ID_TWICE -> words.idTwice(about.get(0), line(about.get(1)));
            case NAME_EMPTY -> words.nameEmpty();
            case NAME_LONG -> words.nameLong(about.get(0), about.get(1));
            case NAME_UNREADABLE -> words.nameUnreadable();
            case PARENT_UNKNOWN -> words.parentUnknown(about.get(0));
            case NO_ROOT -> words.noRoot();
            case TWO_ROOTS -> words.twoRoots(about.get(0), about.get(1), line(about.get(2)));
            case OWN_PARENT -> words.ownParent(about.get(0));
            case RING -> words.ring(about.get(0));
            case COLUMN_MISSING -> words.columnMissing(about.get(0));
            case COLUMN_UNKNOWN -> words.columnUnknown(about.get(0));
            case COLUMN_TWICE -> words.columnTwice(about.get(0));
            case TOO_MANY_COLUMNS -> words.tooManyColumns();
            case QUOTATION -> words.quotation();
            case FILE_EMPTY -> words.fileEmpty();
            case FILE_LARGE -> words.fileLarge(about.get(0));
            case NO_UNITS, NO_ROWS -> words.noUnits();
            case TOO_MANY_UNITS -> words.tooManyUnits(about.get(0));
            case WORKBOOK -> words.workbook();
            case NO_TEXT -> words.noText();
        };
    }
}
