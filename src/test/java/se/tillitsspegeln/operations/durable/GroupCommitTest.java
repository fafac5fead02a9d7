package se.tillitsspegeln.operations.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private static final int THREADS = 8;
    private static final int COMMITS = 2_000;

    private final AtomicInteger committed = new AtomicInteger();
    private final AtomicInteger onDisk = new AtomicInteger();
    private final AtomicInteger checkpoints = new AtomicInteger();

    @Test
    void everyCommitThatReturnsIsOnTheDiskAndCheckpointsAreShared() throws Exception {
        GroupCommit group = new GroupCommit(this::checkpoint);
        ExecutorService people = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Boolean>> commits = new ArrayList<>();
            for (int i = 0; i < COMMITS; i++) {
                commits.add(() -> {
                    int mine = committed.incrementAndGet();
                    group.awaitCheckpoint();
                    return onDisk.get() >= mine;
                });
            }
            for (Future<Boolean> safe : people.invokeAll(commits)) {
                assertThat(safe.get()).isTrue();
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(checkpoints.get()).isBetween(COMMITS / THREADS, COMMITS);
    }

    @Test
    void aFailedCheckpointIsToldAndTheNextCommitTriesAgain() throws SQLException {
        GroupCommit group = new GroupCommit(() -> {
            if (checkpoints.incrementAndGet() == 1) {
                throw new SQLException("disk full");
            }
        });
        assertThatThrownBy(group::awaitCheckpoint).hasMessage("disk full");
        group.awaitCheckpoint();
        assertThat(checkpoints.get()).isEqualTo(2);
    }

    @Test
    void whoReadsWhatIsStillOnItsWayWaitsForTheDiskToo() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch slowDisk = new CountDownLatch(1);
        GroupCommit group = new GroupCommit(() -> {
            started.countDown();
            await(slowDisk);
            checkpoints.incrementAndGet();
        });
        group.awaitSeen();
        assertThat(checkpoints.get()).as("nothing is on its way").isZero();
        Thread writer = running(() -> group.commit(committed::incrementAndGet));
        started.await();
        Thread reader = running(() -> {
            group.awaitSeen();
            onDisk.set(checkpoints.get());
        });
        while (reader.getState() != Thread.State.WAITING && reader.isAlive()) {
            Thread.onSpinWait();
        }
        slowDisk.countDown();
        writer.join();
        reader.join();
        assertThat(onDisk.get())
                .as("the first checkpoint began before the reading")
                .isEqualTo(2);
        group.awaitSeen();
        assertThat(checkpoints.get()).as("nothing is on its way any more").isEqualTo(2);
    }

    @Test
    void afterAFailedCheckpointNobodyBelievesWhatTheyRead() throws SQLException {
        GroupCommit group = new GroupCommit(() -> {
            if (checkpoints.incrementAndGet() <= 2) {
                throw new SQLException("disk full");
            }
        });
        assertThatThrownBy(() -> group.commit(committed::incrementAndGet)).hasMessage("disk full");
        assertThatThrownBy(group::awaitSeen).hasMessage("disk full");
        group.awaitSeen();
        assertThat(checkpoints.get()).isEqualTo(3);
    }

    private static Thread running(GroupCommit.Commit work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
        return thread;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was committed before it began is on the disk when it ends, and not earlier. */
    private void checkpoint() {
        int seen = committed.get();
        checkpoints.incrementAndGet();
        Thread.yield();
        onDisk.set(seen);
    }
}
