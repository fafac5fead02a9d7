package se.tillitsspegeln.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitMistake.Kind;
import se.tillitsspegeln.shared.SurveyProblem;

/**
 * Turns what a person or a system hands in into a tree. Rows may come in any order; exactly one has no parent. A
 * rejected input is a {@link SurveyProblem} of type {@code units-invalid} (422) that names every mistake by its line
 * ({@code line 12}) or JSON path ({@code [11].parent}), the first 100 of them.
 */
public final class UnitTreeImport {

    /** Longest name of a unit, in UTF-16 characters. */
    public static final int MAX_NAME = 200;

    /** Largest file, in bytes. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    /** Most units of a tree. */
    public static final int MAX_UNITS = 100_000;

    /** One unit as a caller writes it; an absent or blank parent makes it the root. */
    public record Row(
            @Nullable String id,
            @Nullable String name,
            @Nullable String parent) {}

    private UnitTreeImport() {}

    /**
     * Reads a CSV file: a header naming the columns {@code id}, {@code name} and {@code parent} in any order, separated
     * by comma, semicolon or tab; UTF-8, UTF-16, or Windows-1252.
     *
     * @throws SurveyProblem if anything is wrong with it
     */
    public static UnitTree fromCsv(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw Mistakes.whole("file", Kind.FILE_LARGE, MAX_BYTES / 1024 / 1024);
        }
        Mistakes mistakes = new Mistakes();
        return RowCheck.toTree(CsvRows.read(CsvText.of(file), mistakes), Place.line(1), mistakes);
    }

    /**
     * As {@link #fromCsv(byte[])}; never reads more than the size limit into memory.
     *
     * @throws IOException if the stream fails
     */
    public static UnitTree fromCsv(InputStream file) throws IOException {
        return fromCsv(file.readNBytes(MAX_BYTES + 1));
    }

    /**
     * Reads rows that came as JSON.
     *
     * @throws SurveyProblem if anything is wrong with them
     */
    public static UnitTree fromRows(List<? extends @Nullable Row> rows) {
        if (rows.isEmpty()) {
            throw Mistakes.whole("[]", Kind.NO_ROWS);
        }
        checkCount(rows.size(), "[]");
        List<RowCheck.Row> placed = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            placed.add(row == null ? blank(i) : placed(i, row));
        }
        return RowCheck.toTree(placed, new Place("[]", true), new Mistakes());
    }

    static void checkCount(int units, String field) {
        if (units > MAX_UNITS) {
            throw Mistakes.whole(field, Kind.TOO_MANY_UNITS, MAX_UNITS);
        }
    }

    private static RowCheck.Row placed(int index, Row row) {
        return new RowCheck.Row(Place.index(index), strip(row.id()), strip(row.name()), strip(row.parent()));
    }

    private static RowCheck.Row blank(int index) {
        return new RowCheck.Row(Place.index(index), "", "", "");
    }

    private static String strip(@Nullable String cell) {
        return cell == null ? "" : CsvText.strip(cell);
    }
}
