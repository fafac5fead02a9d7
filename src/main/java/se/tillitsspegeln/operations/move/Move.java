package se.tillitsspegeln.operations.move;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.tillitsspegeln.operations.StartProblem;

/** Copies every table in one transaction, reads the copy back, and commits only what is the same. */
final class Move {

    private static final String VERSION = "select \"version\" from \"flyway_schema_history\""
            + " where \"success\" and \"version\" is not null order by \"installed_rank\" desc limit 1";

    private final Connection from;
    private final Connection to;

    /** @param to a migrated database; no transaction is under way */
    Move(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Does it.
     *
     * @return how many rows each table has
     * @throws StartProblem if the databases do not fit each other; nothing has been changed then
     */
    Map<String, Long> run() throws SQLException {
        to.setAutoCommit(false);
        boolean done = false;
        try {
            Map<String, Long> moved = copy();
            to.commit();
            done = true;
            return moved;
        } finally {
            if (!done) {
                to.rollback();
            }
        }
    }

    private Map<String, Long> copy() throws SQLException {
        requireSame("schema version", version(from), version(to));
        requireSame("tables", Table.shape(from), Table.shape(to));
        List<Table> tables = Table.all(to);
        Target target = new Target(to);
        target.requireEmpty(tables);
        target.clearSeeds();
        target.deferForeignKeys();
        Map<String, Long> moved = new TreeMap<>();
        try (Statement statement = from.createStatement()) {
            statement.execute("set lazy_query_execution 1");
        }
        for (Table table : tables) {
            TableSum read = table.copy(from, to);
            if (!read.isSameAs(table.sum(to))) {
                throw new StartProblem("What was written to " + table.name()
                        + " reads differently from what was in the embedded database. Nothing has been changed.");
            }
            moved.put(table.name(), read.rows());
        }
        target.checkForeignKeys();
        target.goOnCounting();
        return moved;
    }

    private static void requireSame(String what, Object source, Object target) {
        if (!source.equals(target)) {
            throw new StartProblem("The " + what + " of the embedded database (" + source + ") and of this version ("
                    + target
                    + ") are not the same.\nStart the embedded service of this very version once, which brings its database"
                    + " up to date, stop it, and move then. Nothing has been changed.");
        }
    }

    private static String version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(VERSION)) {
            return rows.next() ? rows.getString(1) : "none";
        }
    }
}
