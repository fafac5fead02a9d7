package se.tillitsspegeln.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import se.tillitsspegeln.organisation.UnitMistake.Kind;

/** Which column holds what. */
final class CsvHeader {

    private static final List<String> COLUMNS = List.of("id", "name", "parent");

    private final Map<String, Integer> indexes = new HashMap<>();

    private CsvHeader() {}

    /** Without its columns nothing below can be understood, so that a wrong header is reported alone. */
    static CsvHeader of(CSVRecord cells, long line) {
        CsvHeader header = new CsvHeader();
        Mistakes mistakes = new Mistakes();
        for (int i = 0; i < cells.size(); i++) {
            header.take(CsvText.strip(cells.get(i)).toLowerCase(Locale.ROOT), i, Place.line(line), mistakes);
        }
        for (String column : COLUMNS) {
            if (!header.indexes.containsKey(column)) {
                mistakes.add(0, Place.line(line), null, Kind.COLUMN_MISSING, column);
            }
        }
        mistakes.throwIfAny();
        return header;
    }

    private void take(String column, int index, Place place, Mistakes mistakes) {
        if (column.isEmpty()) {
            return;
        }
        if (!COLUMNS.contains(column)) {
            mistakes.add(0, place, null, Kind.COLUMN_UNKNOWN, RowCheck.quoted(column));
        } else if (indexes.putIfAbsent(column, index) != null) {
            mistakes.add(0, place, null, Kind.COLUMN_TWICE, column);
        }
    }

    boolean isExceededBy(CSVRecord cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!indexes.containsValue(i) && !CsvText.strip(cells.get(i)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    RowCheck.Row row(CSVRecord cells, Place place) {
        return new RowCheck.Row(place, cell(cells, "id"), cell(cells, "name"), cell(cells, "parent"));
    }

    private String cell(CSVRecord cells, String column) {
        int index = indexes.getOrDefault(column, -1);
        return index >= 0 && index < cells.size() ? CsvText.strip(cells.get(index)) : "";
    }
}
