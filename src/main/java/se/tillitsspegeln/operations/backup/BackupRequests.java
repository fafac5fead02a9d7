package se.tillitsspegeln.operations.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How the command asks the process that has the data folder for a backup: by an empty file there, answered by another. Whoever may
 * write there can do whatever the service can, so that nothing more is asked of them; where the backup goes only the service says.
 */
final class BackupRequests {

    private static final String WANTED = "backup-wanted-";
    private static final String ANSWER = "backup-answer-";
    private static final long POLL_MILLIS = 200;

    private final Path data;

    BackupRequests(Path data) {
        this.data = data;
    }

    /** Asks, and waits for the answer; nothing if none came in time. */
    Optional<String> ask(Duration patience) throws IOException, InterruptedException {
        String id = UUID.randomUUID().toString();
        Path wanted = Files.createFile(data.resolve(WANTED + id));
        Path answer = data.resolve(ANSWER + id);
        try {
            long end = System.nanoTime() + patience.toNanos();
            while (System.nanoTime() < end) {
                if (Files.exists(answer)) {
                    return Optional.of(Files.readString(answer));
                }
                Thread.sleep(POLL_MILLIS);
            }
            return Optional.empty();
        } finally {
            Files.deleteIfExists(wanted);
            Files.deleteIfExists(answer);
        }
    }

    /** What has been asked for and not been answered. */
    List<String> waiting() {
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(data)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.startsWith(WANTED))
                    .map(name -> name.substring(WANTED.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers these; the answer is there whole or not at all. Nobody may be waiting for it any more. */
    void answer(List<String> ids, String text) {
        try {
            for (String id : ids) {
                if (Files.deleteIfExists(data.resolve(WANTED + id))) {
                    Path draft = Files.writeString(data.resolve(".answering-" + id), text);
                    Files.move(draft, data.resolve(ANSWER + id), StandardCopyOption.ATOMIC_MOVE);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the answer to a wish for a backup cannot be written", e);
        }
    }
}
