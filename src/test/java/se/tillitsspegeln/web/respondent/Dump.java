package se.tillitsspegeln.web.respondent;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Everything that the database holds at one moment, as whoever steals a copy of it would read it. */
record Dump(Map<String, List<Map<String, String>>> tables, Map<String, Set<String>> columns) {

    static Dump of(DataSource source) throws SQLException {
        Dump dump = new Dump(new TreeMap<>(), new TreeMap<>());
        try (Connection connection = source.getConnection();
                ResultSet names =
                        connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (names.next()) {
                if (names.getString("TABLE_SCHEM").equalsIgnoreCase("public")) {
                    dump.read(connection, names.getString("TABLE_NAME"));
                }
            }
        }
        return dump;
    }

    private void read(Connection connection, String name) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from \"" + name + "\"")) {
            int count = result.getMetaData().getColumnCount();
            for (int i = 1; i <= count; i++) {
                known.add(result.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
            }
            while (result.next()) {
                Map<String, String> row = new TreeMap<>();
                for (int i = 1; i <= count; i++) {
                    String column = result.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
                    row.put(column, text(result.getObject(i)));
                }
                rows.add(row);
            }
        }
        tables.put(name.toLowerCase(Locale.ROOT), rows);
        columns.put(name.toLowerCase(Locale.ROOT), known);
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, ISO_8859_1) : String.valueOf(value);
    }

    /** The rows of a table that belong to a round. */
    List<Map<String, String>> rows(String table, String round) {
        return tables.getOrDefault(table, List.of()).stream()
                .filter(row -> round.equals(row.get("round_id")))
                .toList();
    }

    /** The rows that an earlier moment did not have, by table; tables without any are left out. */
    Map<String, Set<Map<String, String>>> since(Dump earlier) {
        Map<String, Set<Map<String, String>>> fresh = new TreeMap<>();
        tables.forEach((name, rows) -> {
            Set<Map<String, String>> changed = new HashSet<>(rows);
            changed.removeAll(new HashSet<>(earlier.tables.getOrDefault(name, List.of())));
            if (!changed.isEmpty()) {
                fresh.put(name, changed);
            }
        });
        return fresh;
    }

    /** Whether a text stands anywhere in the clear, in a column of text or of bytes. */
    boolean mentions(String text) {
        String asBytes = new String(text.getBytes(UTF_8), ISO_8859_1);
        return tables.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> row.values().stream())
                .anyMatch(value -> value.contains(text) || value.contains(asBytes));
    }
}
