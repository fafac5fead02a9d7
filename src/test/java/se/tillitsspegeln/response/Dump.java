package se.tillitsspegeln.response;

import io.agroal.api.AgroalDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that someone with the database sees at one moment: every row of every table in the order in which it lies,
 * and what the database itself adds: the place of a row and, on PostgreSQL, the transaction that wrote it.
 */
public record Dump(Map<String, List<Row>> tables) {

    /** A row's values as text, bytes in hexadecimal. */
    public record Row(Map<String, String> values) {

        String get(String column) {
            return values.getOrDefault(column, "");
        }

        int bytes(String column) {
            return get(column).length() / 2;
        }
    }

    public static Dump of(AgroalDataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            Map<String, List<Row>> tables = new TreeMap<>();
            for (String table : names(statement)) {
                String hidden = h2 ? "_rowid_ as place" : "ctid::text as place, xmin::text as written";
                tables.put(table, rows(statement.executeQuery("select " + hidden + ", t.* from " + table + " t")));
            }
            return new Dump(tables);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("select table_name from information_schema.tables"
                + " where lower(table_schema) = 'public' order by table_name")) {
            while (found.next()) {
                names.add(found.getString(1).toLowerCase(Locale.ROOT));
            }
        }
        names.remove("flyway_schema_history");
        return names;
    }

    private static List<Row> rows(ResultSet found) throws SQLException {
        List<Row> rows = new ArrayList<>();
        ResultSetMetaData columns = found.getMetaData();
        while (found.next()) {
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                Object value = found.getObject(i);
                String text = value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
                values.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), text);
            }
            rows.add(new Row(values));
        }
        found.close();
        return rows;
    }

    List<Row> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    /** By table: the rows that are not in the other dump. */
    Map<String, List<Row>> without(Dump other) {
        Map<String, List<Row>> rest = new TreeMap<>();
        tables.forEach((table, rows) -> {
            List<Row> own = new ArrayList<>(rows);
            own.removeAll(other.rows(table));
            if (!own.isEmpty()) {
                rest.put(table, own);
            }
        });
        return rest;
    }

    /** Whether the text stands anywhere, as it is or as bytes. */
    boolean holds(String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return tables.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> row.values().values().stream())
                .anyMatch(value -> value.contains(text) || value.contains(hex));
    }
}
