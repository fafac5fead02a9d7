package se.tillitsspegeln.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitMistake.Kind;

/** The rows of a CSV file, each with the line on which it begins. */
final class CsvRows {

    private final CSVParser parser;
    private final Mistakes mistakes;
    private final List<RowCheck.Row> rows = new ArrayList<>();
    private @Nullable CsvHeader header;

    private CsvRows(CSVParser parser, Mistakes mistakes) {
        this.parser = parser;
        this.mistakes = mistakes;
    }

    static List<RowCheck.Row> read(String text, Mistakes mistakes) {
        // Empty lines are skipped here and not by the parser, which would lose count of the lines.
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            return new CsvRows(parser, mistakes).read();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private List<RowCheck.Row> read() {
        long line = 1;
        try {
            for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
                take(records.next(), line);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException brokenQuotes) {
            throw Mistakes.whole("line " + line, Kind.QUOTATION);
        }
        if (rows.isEmpty()) {
            mistakes.throwIfAny();
            throw Mistakes.whole("file", header == null ? Kind.FILE_EMPTY : Kind.NO_UNITS);
        }
        return rows;
    }

    private void take(CSVRecord cells, long line) {
        if (cells.stream().allMatch(cell -> CsvText.strip(cell).isEmpty())) {
            return;
        }
        if (header == null) {
            header = CsvHeader.of(cells, line);
            return;
        }
        Place place = Place.line(line);
        if (header.isExceededBy(cells)) {
            mistakes.add(rows.size(), place, null, Kind.TOO_MANY_COLUMNS);
        }
        rows.add(header.row(cells, place));
        UnitTreeImport.checkCount(rows.size(), "file");
    }

    /** Whichever of the three stands most often in the header, quoted or not: no column's name holds one. */
    private static char separator(String text) {
        String firstLine =
                text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(mark ->
                        firstLine.chars().filter(character -> character == mark).count()))
                .orElseThrow();
    }
}
