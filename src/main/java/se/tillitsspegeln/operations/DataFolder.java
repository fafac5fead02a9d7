package se.tillitsspegeln.operations;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder with the embedded database and the master key, held by one process at a time. */
public final class DataFolder {

    private static final String MOVED = "moved-to-postgresql.txt";
    private static final String LOCK = "in-use.lock";
    private static final String DATABASE = "tillitsspegeln.mv.db";

    private final Path folder;

    @Nullable
    @SuppressWarnings("unused") // held open: the lock lives as long as the channel
    private FileChannel held;

    public DataFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder if need be and takes it for this process, which lets go of it when it ends, however it ends.
     *
     * @throws StartProblem if another process has it or it cannot be written
     */
    public void take() {
        if (!tryTake()) {
            throw new StartProblem("Another process is using the data folder " + shown() + ".\n"
                    + "Stop it first, or start this one with another folder: -Dtillit.data=<folder>");
        }
    }

    /**
     * As {@link #take()}, save that it tells whether another process has it.
     *
     * @throws StartProblem if it cannot be written
     */
    public boolean tryTake() {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return false;
            }
            held = channel;
            return true;
        } catch (IOException e) {
            throw new StartProblem("The data folder " + shown() + " cannot be written: " + e.getMessage() + "\n"
                    + "Make it writable, or choose another: -Dtillit.data=<folder>");
        }
    }

    /** Whether a database has been made here. */
    public boolean hasDatabase() {
        return Files.exists(database());
    }

    /** Where the database's file is, whether or not it exists. */
    public Path database() {
        return folder.resolve(DATABASE);
    }

    /** Notes that everything in here lives elsewhere now, so that nobody answers here and is not counted there. */
    public void markMoved() throws IOException {
        Files.writeString(
                folder.resolve(MOVED),
                "The database in this folder has been moved to PostgreSQL. Delete this file to start the embedded service on it"
                        + " all the same.\n");
    }

    /** @throws StartProblem if the database has been moved elsewhere */
    void requireNotMoved() {
        if (Files.exists(folder.resolve(MOVED))) {
            throw new StartProblem("The database in " + shown() + " has been moved to PostgreSQL.\n"
                    + "Start the package for PostgreSQL. What is answered here would not be counted there; to start here all the"
                    + " same, delete the file " + MOVED + ".");
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private Path shown() {
        return folder.toAbsolutePath().normalize();
    }
}
