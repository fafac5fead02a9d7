package se.tillitsspegeln.shared.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Statements by key, in the caller's transaction, for what every answer does: entities, a session and a query language that is
 * read anew each time cost several times what the database does. They go over the connection that Hibernate uses in the same
 * transaction, and see what it has flushed.
 */
@ApplicationScoped
public class Statements {

    private final DataSource database;

    Statements(DataSource database) {
        this.database = database;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Execution<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    /**
     * The first row; nothing if there is none.
     *
     * @throws PersistenceException if the database does not answer, as for {@link #change}
     */
    public <T> Optional<T> first(String sql, Reader<T> reader, Object... values) {
        return all(sql, reader, values).stream().findFirst();
    }

    /** All rows, in memory. */
    public <T> List<T> all(String sql, Reader<T> reader, Object... values) {
        return execute(sql, values, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
                return all;
            }
        });
    }

    /** How many rows were changed. */
    public int change(String sql, Object... values) {
        return execute(sql, values, PreparedStatement::executeUpdate);
    }

    private <T> T execute(String sql, Object[] values, Execution<T> execution) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return execution.of(statement);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
