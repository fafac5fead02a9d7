package se.tillitsspegeln.operations.move;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/** Makes the tables in an empty PostgreSQL before anything of the service has started. */
final class Migrations {

    private static final String FOLDER = "db/migration";

    private Migrations() {}

    /** The migrations of this package, laid into a folder: where nothing has started, Flyway cannot look into the package. */
    static void run(String url, String user, String password) throws IOException {
        Path folder = Files.createTempDirectory("tillitsspegeln-migrations");
        try {
            unpack(folder);
            Flyway.configure()
                    .dataSource(url, user, password)
                    .locations("filesystem:" + folder)
                    .placeholders(Map.of("bytes", "bytea"))
                    .load()
                    .migrate();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.sorted((one, other) -> other.compareTo(one)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void unpack(Path folder) throws IOException {
        Path here = here();
        if (Files.isDirectory(here)) {
            copy(here.resolve(FOLDER), folder);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(here)) {
            copy(jar.getPath(FOLDER), folder);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(String.valueOf(file.getFileName())));
            }
        }
    }

    private static Path here() {
        try {
            URI place = Migrations.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Path.of(place);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
