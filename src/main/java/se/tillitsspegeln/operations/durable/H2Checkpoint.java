package se.tillitsspegeln.operations.durable;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Writes what has been committed to the file and has the operating system write the file to the disk. */
final class H2Checkpoint implements GroupCommit.Checkpoint {

    private final Driver h2;
    private final String url;
    private final Properties info;
    private @Nullable Connection connection;

    H2Checkpoint(Driver h2, String url, Properties info) {
        this.h2 = h2;
        this.url = url;
        this.info = (Properties) info.clone();
    }

    /** Called by one thread at a time. */
    @Override
    public void run() throws SQLException {
        try (Statement statement = connected().createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    private Connection connected() throws SQLException {
        Connection open = connection;
        if (open == null || open.isClosed()) {
            open = h2.connect(url, info);
            connection = open;
        }
        return open;
    }
}
