package se.tillitsspegeln.operations.move;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.tillitsspegeln.operations.StartProblem;

/** The PostgreSQL database that is to be filled. */
final class Target {

    /** Tables in which the migrations themselves lay rows; a test compares this with what they do. */
    static final Set<String> SEEDED = Set.of("unit_tree", "daily_work");

    private static final String FOREIGN_KEYS = "select conrelid::regclass::text, conname from pg_constraint"
            + " where contype = 'f' and connamespace = 'public'::regnamespace";
    private static final String IDENTITIES = "select table_name, column_name from information_schema.columns"
            + " where table_schema = 'public' and is_identity = 'YES'";

    private final Connection connection;

    Target(Connection connection) {
        this.connection = connection;
    }

    /** @throws StartProblem if there is anything in it that the migrations did not lay there */
    void requireEmpty(List<Table> tables) throws SQLException {
        for (Table table : tables) {
            if (!SEEDED.contains(table.name()) && !table.isEmpty(connection)) {
                throw new StartProblem(
                        "The PostgreSQL database is not empty: there are rows in " + table.name()
                                + ".\nMove to a new database, in which the service has never been started. Nothing has been changed.");
            }
        }
    }

    void clearSeeds() throws SQLException {
        for (String table : SEEDED) {
            run("delete from " + table);
        }
    }

    /** Rows may refer to rows that come later, also in their own table, until the end of the transaction. */
    void deferForeignKeys() throws SQLException {
        for (String[] key : pairs(FOREIGN_KEYS)) {
            run("alter table " + key[0] + " alter constraint " + key[1] + " deferrable initially deferred");
        }
    }

    /** Checks them all, and puts them back as the migrations made them. */
    void checkForeignKeys() throws SQLException {
        run("set constraints all immediate");
        for (String[] key : pairs(FOREIGN_KEYS)) {
            run("alter table " + key[0] + " alter constraint " + key[1] + " not deferrable");
        }
    }

    /** The next row gets the number after the last one. */
    void goOnCounting() throws SQLException {
        for (String[] identity : pairs(IDENTITIES)) {
            run("select setval(pg_get_serial_sequence('" + identity[0] + "', '" + identity[1] + "'), "
                    + "(select coalesce(max(" + identity[1] + "), 0) + 1 from " + identity[0] + "), false)");
        }
    }

    private List<String[]> pairs(String query) throws SQLException {
        List<String[]> pairs = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                pairs.add(new String[] {rows.getString(1), rows.getString(2)});
            }
        }
        return pairs;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
