package se.tillitsspegeln.operations;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import se.tillitsspegeln.shared.keys.Keys;

/** What is known of this installation: whether the master key fits the database, and whether it holds demo data. */
@ApplicationScoped
public class Installation {

    private static final int BEFORE_ALL_ELSE = 1;

    private final AgroalDataSource database;
    private final Keys keys;

    Installation(AgroalDataSource database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * Stops the start when the key is another than the one the database was written with; changes nothing then.
     *
     * @throws StartProblem if so
     */
    void checkKey(@Observes @Priority(BEFORE_ALL_ELSE) StartupEvent event) {
        byte[] proof = proof(keys);
        try (Connection connection = database.getConnection()) {
            if (!Arrays.equals(knownOrNew(connection, proof), proof)) {
                throw new StartProblem("The master key is not the one that this database was written with.\n"
                        + "Put back the key file or TILLIT_MASTER_KEY that belongs to it. Nothing has been changed.");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the installation's row cannot be read", e);
        }
    }

    /** What is stored in a database to prove that it was written with these keys. */
    public static byte[] proof(Keys keys) {
        return keys.fingerprint("installation", "key check");
    }

    /** Whether the database holds demo data. */
    public boolean isDemo() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select demo from installation");
                ResultSet rows = query.executeQuery()) {
            return rows.next() && rows.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the installation's row cannot be read", e);
        }
    }

    /** Notes that the database holds demo data from now on. */
    public void markDemo() {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update installation set demo = true")) {
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the installation's row cannot be written", e);
        }
    }

    /** Of instances that start together on an empty database the first one writes; the others read what it wrote. */
    private static byte[] knownOrNew(Connection connection, byte[] proof) throws SQLException {
        byte[] known = known(connection);
        if (known.length > 0) {
            return known;
        }
        try {
            insert(connection, proof);
            return proof;
        } catch (SQLException taken) {
            return known(connection);
        }
    }

    private static byte[] known(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select key_check from installation");
                ResultSet rows = query.executeQuery()) {
            return rows.next() ? rows.getBytes(1) : new byte[0];
        }
    }

    private static void insert(Connection connection, byte[] proof) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into installation (id, key_check, demo) values (1, ?, false)")) {
            insert.setBytes(1, proof);
            insert.executeUpdate();
        }
    }
}
