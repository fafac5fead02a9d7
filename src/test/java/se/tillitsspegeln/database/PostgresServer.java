package se.tillitsspegeln.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL on a free port of loopback, gone when the process ends. It starts as root too. */
public final class PostgresServer {

    /** Whether the tests of this process run on PostgreSQL. */
    public static final boolean WANTED = "postgresql".equals(System.getProperty("tillit.test.database"));

    private static @Nullable PostgresServer shared;
    private static int databases;

    private final EmbeddedPostgres postgres;

    private PostgresServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** The one server that the tests of this process share; started at the first call. It need not outlive a crash. */
    public static synchronized PostgresServer shared() {
        if (shared == null) {
            try {
                shared = new PostgresServer(EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                        .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                        .start());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shared;
    }

    /** Address of a new empty database, user included. */
    public String newDatabase() {
        synchronized (PostgresServer.class) {
            String name = "tillit" + ++databases;
            run("create database " + name);
            return postgres.getJdbcUrl("postgres", name);
        }
    }

    private void run(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
