package se.tillitsspegeln.operations.durable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * The embedded database's driver, save that a commit that changed something returns only when it is on the disk, whole.
 * Databases in memory are left alone.
 */
public final class DurableDriver implements Driver {

    private static final String FILE = "jdbc:h2:file:";
    private static final Map<String, EmbeddedStore> BY_FILE = new ConcurrentHashMap<>();

    private final Driver h2 = new org.h2.Driver();

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        Connection connection = h2.connect(url, info);
        if (connection == null
                || !url.startsWith(FILE)
                || !(connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)) {
            return connection;
        }
        // a database that was closed and opened again has a new store
        EmbeddedStore store = BY_FILE.compute(
                url.replaceFirst(";.*", ""),
                (file, known) -> known != null && known.isOf(session) ? known : EmbeddedStore.of(session));
        return DurableConnection.around(connection, session, store);
    }

    /**
     * Writes a copy of the database file behind this connection into a new zip file, also while it is in use.
     *
     * @throws SQLException if what was committed cannot be brought to the disk first
     */
    public static void backup(Connection connection, Path file) throws SQLException, IOException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        for (EmbeddedStore store : BY_FILE.values()) {
            if (store.isOf(session)) {
                store.backup(file);
                return;
            }
        }
        // nobody else is there: the commands open the database without this driver
        MVStore store = session.getDatabase().getStore().getMvStore();
        store.commit();
        EmbeddedStore.copy(store, file);
    }

    /** Returns when all that could be read before this call, in any database of this process, is on the disk. */
    static void awaitSeen() throws SQLException {
        for (EmbeddedStore store : BY_FILE.values()) {
            store.group().awaitSeen();
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return h2.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return h2.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return h2.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return h2.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return h2.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.h2");
    }
}
