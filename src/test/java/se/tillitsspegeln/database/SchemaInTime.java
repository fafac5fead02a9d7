package se.tillitsspegeln.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A database of the kind that the tests run on, or of H2, with the migrations up to a version. */
public final class SchemaInTime {

    public static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private final String url;
    private final boolean postgresql;

    private SchemaInTime(String url, boolean postgresql) {
        this.url = url;
        this.postgresql = postgresql;
    }

    /** Empty, of the kind that the tests run on. */
    public static SchemaInTime empty() {
        return PostgresServer.WANTED ? new SchemaInTime(PostgresServer.shared().newDatabase(), true) : emptyH2();
    }

    public static SchemaInTime emptyH2() {
        return new SchemaInTime("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;USER=sa", false);
    }

    /** All versions there are, the oldest first. */
    public static List<Integer> versions() {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.map(SchemaInTime::version).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static int version(Path file) {
        return Integer.parseInt(String.valueOf(file.getFileName()).replaceFirst("V(\\d+)__.*", "$1"));
    }

    public SchemaInTime migrate(int version) {
        flyway().target(String.valueOf(version)).load().migrate();
        return this;
    }

    public SchemaInTime migrate() {
        flyway().load().migrate();
        return this;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    public String url() {
        return url;
    }

    /** Bytes as this kind of database writes them. */
    String bytes(String hex) {
        return postgresql ? "'\\x" + hex + "'" : "x'" + hex + "'";
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(url, null, null)
                .locations("filesystem:" + MIGRATIONS)
                .placeholders(Map.of("bytes", postgresql ? "bytea" : "varbinary(1000000)"));
    }
}
