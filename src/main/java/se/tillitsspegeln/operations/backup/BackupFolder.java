package se.tillitsspegeln.operations.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The folder of one installation's backups. A file that has a backup's name is one that has been checked. */
final class BackupFolder {

    private static final Logger LOG = Logger.getLogger(BackupFolder.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final Pattern NAME = Pattern.compile("tillitsspegeln-(\\d{8}-\\d{6})(-\\d+)?\\.zip");
    private static final String UNFINISHED = ".making-";

    private final Path folder;

    BackupFolder(Path folder) {
        this.folder = folder;
    }

    /** A new name for work in progress, after what an earlier crash left has been cleared away. */
    Path unfinished() {
        try {
            Files.createDirectories(folder);
            for (Path left : list().filter(BackupFolder::isUnfinished).toList()) {
                Files.delete(left);
            }
            Path file = folder.resolve(UNFINISHED + UUID.randomUUID() + ".zip");
            Disk.createForOwner(file);
            return file;
        } catch (IOException e) {
            throw new BackupProblem("The folder for backups " + folder + " cannot be written", e);
        }
    }

    /** Gives a checked backup its name, which tells when it was made (UTC). */
    Path publish(Path unfinished) throws IOException {
        Disk.sync(unfinished);
        String time =
                TIME.format(Files.getLastModifiedTime(unfinished).toInstant().atOffset(ZoneOffset.UTC));
        Path named = folder.resolve("tillitsspegeln-" + time + ".zip");
        for (int more = 2; Files.exists(named); more++) {
            named = folder.resolve("tillitsspegeln-" + time + "-" + more + ".zip");
        }
        Files.move(unfinished, named, StandardCopyOption.ATOMIC_MOVE);
        Disk.syncFolder(folder);
        return named;
    }

    /**
     * Removes the oldest backups beyond so many. To be called when a newer one has its name, and that one is made all the same
     * if an old one cannot be removed.
     */
    void prune(int keep) {
        List<Path> newestFirst = backups();
        for (Path old : newestFirst.subList(Math.min(keep, newestFirst.size()), newestFirst.size())) {
            try {
                Files.delete(old);
            } catch (IOException e) {
                LOG.warnf("The old backup %s cannot be removed: %s", old, e);
            }
        }
    }

    /** When the newest backup was made. */
    Optional<Instant> newest() {
        return backups().stream().findFirst().map(BackupFolder::made);
    }

    private List<Path> backups() {
        return list().filter(file -> NAME.matcher(name(file)).matches())
                .sorted(Comparator.comparing(BackupFolder::made)
                        .thenComparing(file -> name(file).length())
                        .thenComparing(BackupFolder::name)
                        .reversed())
                .toList();
    }

    private Stream<Path> list() {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder for backups " + folder + " cannot be read", e);
        }
    }

    private static Instant made(Path file) {
        return LocalDateTime.parse(NAME.matcher(name(file)).replaceFirst("$1"), TIME)
                .toInstant(ZoneOffset.UTC);
    }

    private static boolean isUnfinished(Path file) {
        return name(file).startsWith(UNFINISHED);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
