package se.tillitsspegeln.operations.durable;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One checkpoint for all commits that wait for one. Whoever finds no checkpoint under way runs the next, which covers
 * everything committed before it began; the others wait for it. So the cost of a checkpoint is shared the more, the more
 * people answer at once.
 */
final class GroupCommit {

    /** Brings every commit made before it begins to the disk. */
    @FunctionalInterface
    interface Checkpoint {
        void run() throws SQLException;
    }

    /** Makes changes seen by others. */
    @FunctionalInterface
    interface Commit {
        void run() throws SQLException;
    }

    private final Checkpoint checkpoint;
    private final AtomicInteger unsettled = new AtomicInteger();
    private long asked;
    private long covered;
    private boolean running;

    GroupCommit(Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    /** Commits and returns when that is on the disk. */
    void commit(Commit commit) throws SQLException {
        unsettled.incrementAndGet();
        commit.run();
        awaitCheckpoint();
        // only now: after a failure nobody knows what is on the disk, and whoever reads goes on asking for a checkpoint
        unsettled.decrementAndGet();
    }

    /** Returns when all that could be read before this call is on the disk: at once, unless a commit is on its way there. */
    void awaitSeen() throws SQLException {
        if (unsettled.get() > 0) {
            awaitCheckpoint();
        }
    }

    /**
     * Returns when a checkpoint that began after this call has succeeded.
     *
     * @throws SQLException if the checkpoint that this thread ran failed: then nobody knows what is on the disk
     */
    void awaitCheckpoint() throws SQLException {
        long mine = ask();
        for (long upTo = lead(mine); upTo >= mine; upTo = lead(mine)) {
            boolean succeeded = false;
            try {
                checkpoint.run();
                succeeded = true;
            } finally {
                end(succeeded ? upTo : 0);
            }
        }
    }

    private synchronized long ask() {
        return ++asked;
    }

    /** Waits until this call is covered, then 0; or until it is this thread's turn, then all that its checkpoint covers. */
    private synchronized long lead(long mine) throws SQLException {
        while (covered < mine && running) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLException("interrupted while waiting for the disk", e);
            }
        }
        if (covered >= mine) {
            return 0;
        }
        running = true;
        return asked;
    }

    private synchronized void end(long upTo) {
        covered = Math.max(covered, upTo);
        running = false;
        notifyAll();
    }
}
