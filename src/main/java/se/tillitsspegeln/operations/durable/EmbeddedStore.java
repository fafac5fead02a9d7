package se.tillitsspegeln.operations.durable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.zip.ZipOutputStream;
import org.h2.engine.SessionLocal;
import org.h2.mvstore.MVStore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What lies under one open database file. Left to itself H2 writes whenever enough has gathered or half a second is over, in
 * the middle of whatever is going on; here it writes at checkpoints, and none begins while something changes. What changes more
 * than memory should hold is still written on its way, and so it has the gate for itself.
 */
final class EmbeddedStore {

    private static final Logger LOG = Logger.getLogger(EmbeddedStore.class);

    /** What a checkpoint waits for at most if somebody waits inside for a row; the statement is then tried again. */
    private static final int LONGEST_INSIDE_MILLIS = 2;

    /** In bytes of memory as H2 counts it. A long transaction is written in parts, so that memory stays bounded. */
    private static final int MOST_UNWRITTEN = 8 << 20;

    private static final int TIDY_MILLIS = 250;
    private static final int TIDY_BELOW_PERCENT = 60;
    private static final int TIDY_BYTES = 1 << 20;

    private final MVStore store;
    private final Gate gate = new Gate();
    private final GroupCommit group = new GroupCommit(this::checkpoint);

    private EmbeddedStore(MVStore store) {
        this.store = store;
    }

    /** Takes over from H2's own writing, for as long as the database is open. */
    static EmbeddedStore of(SessionLocal session) {
        MVStore store = session.getDatabase().getStore().getMvStore();
        EmbeddedStore embedded = new EmbeddedStore(store);
        store.setAutoCommitDelay(-1);
        Thread keeper = new Thread(embedded::keep, "embedded-store");
        keeper.setDaemon(true);
        keeper.start();
        return embedded;
    }

    boolean isOf(SessionLocal session) {
        return session.getDatabase().getStore().getMvStore() == store && !store.isClosed();
    }

    /** Makes the session give up waiting for a row early; {@link DurableStatement} tries again. */
    static void waitBriefly(SessionLocal session) {
        session.setLockTimeout(LONGEST_INSIDE_MILLIS);
    }

    GroupCommit group() {
        return group;
    }

    /**
     * Does what changes the database.
     *
     * @param begun whether the transaction has changed something before
     * @param large whether this may change more than memory should hold
     */
    <T> @Nullable T inside(boolean begun, boolean large, Callable<@Nullable T> work) throws Exception {
        T result = large ? gate.alone(work) : gate.inside(begun, work);
        if (store.getUnsavedMemory() > MOST_UNWRITTEN) {
            group.awaitCheckpoint();
        }
        return result;
    }

    private void checkpoint() throws SQLException {
        try {
            gate.alone(() -> {
                store.commit();
                return null;
            });
            store.sync();
        } catch (Exception e) {
            throw new SQLException("what was committed may not be on the disk", e);
        }
    }

    /** Copies the file while it is in use, beginning with a checkpoint. */
    void backup(Path file) throws SQLException, IOException {
        checkpoint();
        copy(store, file);
    }

    static void copy(MVStore store, Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            store.getFileStore().backup(zip);
        }
    }

    /** Writes what no commit has asked for, and moves what lies scattered, so that space can be used again. */
    private void keep() {
        while (!store.isClosed()) {
            try {
                Thread.sleep(TIDY_MILLIS);
                store.compact(TIDY_BELOW_PERCENT, TIDY_BYTES);
                if (!store.isClosed() && store.hasUnsavedChanges()) {
                    group.awaitCheckpoint();
                }
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException e) {
                if (!store.isClosed()) {
                    LOG.warn("The database file could not be written or tidied", e);
                }
            }
        }
    }
}
