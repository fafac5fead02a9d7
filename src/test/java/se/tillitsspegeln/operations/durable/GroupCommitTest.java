package se.tillitsspegeln.operations.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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

    /** What was committed before it began is on the disk when it ends, and not earlier. */
    private void checkpoint() {
        int seen = committed.get();
        checkpoints.incrementAndGet();
        Thread.yield();
        onDisk.set(seen);
    }
}
