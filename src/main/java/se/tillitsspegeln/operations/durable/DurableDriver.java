package se.tillitsspegeln.operations.durable;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The embedded database's driver, save that a commit that changed something returns only when it is on the disk. Databases
 * in memory are left alone.
 */
public final class DurableDriver implements Driver {

    private static final String FILE = "jdbc:h2:file:";
    private static final Map<String, GroupCommit> BY_FILE = new ConcurrentHashMap<>();

    private final Driver h2 = new org.h2.Driver();

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        Connection connection = h2.connect(url, info);
        if (connection == null || !url.startsWith(FILE)) {
            return connection;
        }
        String file = url.replaceFirst(";.*", "");
        return DurableConnection.around(
                connection, BY_FILE.computeIfAbsent(file, f -> new GroupCommit(new H2Checkpoint(h2, url, info))));
    }

    /** Returns when all that could be read before this call, in any database of this process, is on the disk. */
    static void awaitSeen() throws SQLException {
        for (GroupCommit group : BY_FILE.values()) {
            group.awaitSeen();
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
