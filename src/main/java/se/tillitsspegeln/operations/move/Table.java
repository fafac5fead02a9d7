package se.tillitsspegeln.operations.move;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One table as PostgreSQL has it.
 *
 * @param columns with what they hold, in their order
 */
record Table(String name, Map<String, Kind> columns) {

    private static final int AT_A_TIME = 1_000;
    private static final String HISTORY = "flyway_schema_history";
    private static final String COLUMNS = "select lower(table_name), lower(column_name), lower(data_type)"
            + " from information_schema.columns where lower(table_schema) = 'public' order by table_name, ordinal_position";

    /** Every table there is but Flyway's own: a table that is added later is moved without anybody thinking of it. */
    static List<Table> all(Connection postgresql) throws SQLException {
        Map<String, Map<String, Kind>> tables = new TreeMap<>();
        try (Statement statement = postgresql.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                if (!rows.getString(1).equals(HISTORY)) {
                    tables.computeIfAbsent(rows.getString(1), name -> new LinkedHashMap<>())
                            .put(rows.getString(2), Kind.of(rows.getString(3)));
                }
            }
        }
        return tables.entrySet().stream()
                .map(table -> new Table(table.getKey(), table.getValue()))
                .toList();
    }

    /** Names of all tables and their columns, in any database, to compare. */
    static Map<String, List<String>> shape(Connection any) throws SQLException {
        Map<String, List<String>> shape = new TreeMap<>();
        try (Statement statement = any.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                shape.computeIfAbsent(rows.getString(1), name -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        shape.remove(HISTORY);
        shape.values().forEach(columns -> columns.sort(null));
        return shape;
    }

    boolean isEmpty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select 1 from " + name + " limit 1")) {
            return !rows.next();
        }
    }

    /** Copies every row, a batch at a time, so that memory does not grow with the table; tells what was read. */
    TableSum copy(Connection from, Connection to) throws SQLException {
        TableSum sum = new TableSum();
        try (Statement query = from.createStatement();
                ResultSet rows = query.executeQuery(select());
                PreparedStatement insert = to.prepareStatement(insert())) {
            for (int waiting = 1; rows.next(); waiting++) {
                List<Object> values = values(rows);
                sum.add(values);
                int column = 0;
                for (Kind kind : columns.values()) {
                    kind.write(insert, column + 1, values.get(column));
                    column++;
                }
                insert.addBatch();
                if (waiting % AT_A_TIME == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        return sum;
    }

    /** Reads every row again. */
    TableSum sum(Connection connection) throws SQLException {
        TableSum sum = new TableSum();
        try (Statement query = connection.createStatement()) {
            query.setFetchSize(AT_A_TIME);
            try (ResultSet rows = query.executeQuery(select())) {
                while (rows.next()) {
                    sum.add(values(rows));
                }
            }
        }
        return sum;
    }

    private List<Object> values(ResultSet row) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (Kind kind : columns.values()) {
            values.add(kind.read(row, values.size() + 1));
        }
        return values;
    }

    private String select() {
        return "select " + String.join(", ", columns.keySet()) + " from " + name;
    }

    private String insert() {
        String places = columns.keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
        return "insert into " + name + " (" + String.join(", ", columns.keySet()) + ") values (" + places + ")";
    }
}
