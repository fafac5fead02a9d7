package se.tillitsspegeln.operations.durable;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Whoever changes the database is inside for as long as one statement, commit or rollback takes, and a checkpoint begins when
 * nobody is. The store notes its tables one after another; what changes between the first and the last of them would be on the
 * disk in one table and not in the other, and after a crash nobody could tell.
 */
final class Gate {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    /**
     * @param begun whether the transaction has changed something before. Others may wait inside for what it holds, so it does
     *     not wait behind a checkpoint that waits for them
     */
    <T> @Nullable T inside(boolean begun, Callable<@Nullable T> work) throws Exception {
        if (!begun || !lock.readLock().tryLock()) {
            lock.readLock().lock();
        }
        try {
            return work.call();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** As soon as nobody is inside; who has not begun waits outside meanwhile. */
    <T> @Nullable T alone(Callable<@Nullable T> work) throws Exception {
        lock.writeLock().lock();
        try {
            return work.call();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
