package se.tillitsspegeln.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.profile.Profile;
import se.tillitsspegeln.round.RoundContent;

/**
 * Profiles as a workbook: a sheet that explains, then one for the roles, one for the scales and one for the items. A
 * sheet is sent before the next is begun and rows are let go of on the way, so that memory does not grow with the
 * organisation; the price is that the profiles are read once for each sheet.
 */
public final class ProfilesWorkbook {

    /** Rows of a sheet that spreadsheets can open; what is more goes on a sheet of its own. */
    static final int MOST_ROWS = 1_048_576;

    private static final int FLUSH_EVERY = 500;

    /**
     * What the workbook says besides figures.
     *
     * @param explanation name of the sheet that explains
     * @param lines its lines, each of some cells
     * @param sheets names of the sheets, in the order of {@link Detail}
     */
    public record Texts(String explanation, List<List<String>> lines, List<String> sheets) {}

    private final RoundContent content;
    private final Texts texts;
    private final int mostRows;

    public ProfilesWorkbook(RoundContent content, Texts texts) {
        this(content, texts, MOST_ROWS);
    }

    ProfilesWorkbook(RoundContent content, Texts texts, int mostRows) {
        this.content = content;
        this.texts = texts;
        this.mostRows = mostRows;
    }

    /** The columns there are, for those who explain them. */
    public static List<Columns.Column> columns(RoundContent content) {
        return Columns.of(content).all();
    }

    /** @param profiles a new stream of the same profiles at each call */
    public void write(Supplier<Stream<Profile>> profiles, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Tillitsspegeln", "1.0")) {
            explain(workbook);
            for (Detail detail : Detail.values()) {
                try (Stream<Profile> all = profiles.get()) {
                    write(detail, all.iterator(), workbook);
                }
            }
        }
    }

    private void explain(Workbook workbook) throws IOException {
        Worksheet sheet = workbook.newWorksheet(texts.explanation());
        sheet.width(0, 24);
        sheet.width(1, 24);
        sheet.width(2, 100);
        for (int line = 0; line < texts.lines().size(); line++) {
            List<String> cells = texts.lines().get(line);
            for (int column = 0; column < cells.size(); column++) {
                sheet.inlineString(line, column, cells.get(column));
            }
        }
        sheet.finish();
    }

    private void write(Detail detail, Iterator<Profile> all, Workbook workbook) throws IOException {
        ProfileRows rows = new ProfileRows(content);
        Sheets sheets = new Sheets(workbook, detail, rows.columns());
        while (all.hasNext()) {
            for (Row row : rows.of(all.next())) {
                if (row.detail() == detail) {
                    sheets.write(row);
                }
            }
        }
        sheets.end();
    }

    /** One detail's sheet, and those that follow when it is full. */
    private final class Sheets {

        private final Workbook workbook;
        private final String name;
        private final Columns columns;
        private final List<Integer> places;
        private Worksheet sheet;
        private int number = 1;
        private int line = 1;

        Sheets(Workbook workbook, Detail detail, Columns columns) {
            this.workbook = workbook;
            this.name = texts.sheets().get(detail.ordinal());
            this.columns = columns;
            this.places = columns.of(detail);
            this.sheet = begin(name);
        }

        private Worksheet begin(String title) {
            Worksheet begun = workbook.newWorksheet(title);
            begun.freezePane(0, 1);
            for (int column = 0; column < places.size(); column++) {
                begun.inlineString(
                        0, column, columns.all().get(places.get(column)).name());
            }
            return begun;
        }

        void write(Row row) throws IOException {
            if (line == mostRows) {
                sheet.finish();
                number++;
                sheet = begin(name + " " + number);
                line = 1;
            }
            for (int column = 0; column < places.size(); column++) {
                put(column, row.cell(places.get(column)));
            }
            line++;
            if (line % FLUSH_EVERY == 0) {
                sheet.flush();
            }
        }

        private void put(int column, @Nullable Object cell) {
            if (cell instanceof Number number) {
                sheet.value(line, column, number);
            } else if (cell != null) {
                sheet.inlineString(line, column, cell.toString());
            }
        }

        void end() throws IOException {
            sheet.finish();
        }
    }
}
