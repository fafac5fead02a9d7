package se.tillitsspegeln.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import se.tillitsspegeln.operations.durable.DurableDriver;

/**
 * Makes one backup: written under another name, read through, and only then given its name; old ones go after that. One at a time:
 * two at once would leave the database believing for ever that a backup is under way.
 */
final class BackupMaker {

    private static final Logger LOG = Logger.getLogger(BackupMaker.class);
    private static final Object ONE_AT_A_TIME = new Object();
    private static final int ATTEMPTS = 3;

    private final BackupFolder folder;
    private final int keep;
    private final byte[] keyProof;

    BackupMaker(BackupFolder folder, int keep, byte[] keyProof) {
        this.folder = folder;
        this.keep = keep;
        this.keyProof = keyProof;
    }

    /** A backup that has been checked. */
    record Made(Path file, long bytes, DatabaseCopy.Contents contents) {

        String said() {
            return file.getFileName() + ", " + bytes + " bytes, " + contents.said();
        }
    }

    /**
     * Makes a backup of the database behind this connection, which may be in use meanwhile.
     *
     * @throws BackupProblem if it cannot be written, or could not be read back in three attempts
     */
    Made make(Connection connection) {
        synchronized (ONE_AT_A_TIME) {
            for (int attempt = 1; ; attempt++) {
                try {
                    return attempt(connection);
                } catch (BackupProblem problem) {
                    if (attempt == ATTEMPTS) {
                        throw problem;
                    }
                    LOG.warnf("A backup is made anew: %s", problem.getMessage());
                }
            }
        }
    }

    private Made attempt(Connection connection) {
        Path unfinished = folder.unfinished();
        try {
            DurableDriver.backup(connection, unfinished);
            DatabaseCopy.Contents contents = readBack(unfinished);
            Path named = folder.publish(unfinished);
            folder.prune(keep);
            return new Made(named, Files.size(named), contents);
        } catch (SQLException | IOException e) {
            throw new BackupProblem("The backup could not be written", e);
        } finally {
            remove(unfinished);
        }
    }

    private DatabaseCopy.Contents readBack(Path backup) throws IOException {
        Path place = backup.resolveSibling(backup.getFileName() + ".mv.db");
        try {
            return DatabaseCopy.unpack(backup, place).check(keyProof);
        } finally {
            remove(place);
            remove(backup.resolveSibling(backup.getFileName() + ".trace.db"));
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warnf("%s is left over and can be deleted: %s", file, e.getMessage());
        }
    }
}
