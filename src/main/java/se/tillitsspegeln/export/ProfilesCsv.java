package se.tillitsspegeln.export;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.profile.Profile;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.shared.SpreadsheetText;

/**
 * Profiles as one table in RFC 4180, its rows told apart by the column {@code kind}. A text that a spreadsheet would
 * take for a formula stands behind an apostrophe.
 */
public final class ProfilesCsv {

    /** What tells a spreadsheet that a file is UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CSVPrinter csv;
    private final ProfileRows rows;

    private ProfilesCsv(CSVPrinter csv, ProfileRows rows) {
        this.csv = csv;
        this.rows = rows;
    }

    /** Writes the header. */
    public static ProfilesCsv begin(RoundContent content, Appendable out) throws IOException {
        ProfilesCsv begun = new ProfilesCsv(new CSVPrinter(out, CSVFormat.RFC4180), new ProfileRows(content));
        begun.csv.printRecord(begun.rows.columns().all().stream().map(Columns.Column::name));
        return begun;
    }

    /** Writes all rows of one profile. */
    public void write(Profile profile) throws IOException {
        for (Row row : rows.of(profile)) {
            for (int place = 0; place < row.size(); place++) {
                csv.print(harmless(row.cell(place)));
            }
            csv.println();
        }
    }

    private static @Nullable Object harmless(@Nullable Object cell) {
        return cell instanceof String text ? SpreadsheetText.harmless(text) : cell;
    }
}
