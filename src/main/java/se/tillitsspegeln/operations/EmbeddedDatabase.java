package se.tillitsspegeln.operations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.Config;

/** Looks after the embedded database's file when the service has let go of it. */
final class EmbeddedDatabase {

    private EmbeddedDatabase() {}

    /**
     * Rewrites the file without what was overwritten. While answers arrive it grows by some tens of kilobytes each,
     * because every commit is written at once and nothing is cleared away in between; hundreds of megabytes shrink in
     * about a second.
     */
    static void compact(Config config) {
        String url = config.getOptionalValue("quarkus.datasource.jdbc.url", String.class)
                .orElse("");
        if (!url.startsWith("jdbc:h2:file:")) {
            return;
        }
        String user = config.getOptionalValue("quarkus.datasource.username", String.class)
                .orElse("");
        String password = config.getOptionalValue("quarkus.datasource.password", String.class)
                .orElse("");
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        } catch (SQLException e) {
            // the file stays as large as it is; nothing in it is harmed
            System.err.println("The database file was not compacted: " + e.getMessage());
        }
    }
}
