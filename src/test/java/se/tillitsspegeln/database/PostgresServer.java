package se.tillitsspegeln.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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

    private EmbeddedPostgres postgres;

    private PostgresServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** A server of one's own in this folder, which writes to the disk as a real one does and can be stopped and started. */
    public static PostgresServer durable(Path folder) {
        return new PostgresServer(start(settings(folder)));
    }

    /** Stops it as an operator does, breaking off what is under way, and starts it again on the same port. */
    public void restart(Path folder, Runnable whileDown) throws IOException {
        int port = postgres.getPort();
        postgres.close();
        whileDown.run();
        postgres = start(settings(folder).setPort(port));
    }

    private static EmbeddedPostgres.Builder settings(Path folder) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "200")
                .setServerConfig("fsync", "on")
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD);
    }

    private static EmbeddedPostgres start(EmbeddedPostgres.Builder settings) {
        try {
            return settings.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one server that the tests of this process share; started at the first call. It need not outlive a crash. */
    public static synchronized PostgresServer shared() {
        if (shared == null) {
            shared = new PostgresServer(start(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)));
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
