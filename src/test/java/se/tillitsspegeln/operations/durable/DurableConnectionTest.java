package se.tillitsspegeln.operations.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableConnectionTest {

    private static final int A_MOMENT = 300;
    private static final int LONG = 20;

    private static CountDownLatch begun = new CountDownLatch(1);
    private static CountDownLatch mayGoOn = new CountDownLatch(1);

    private final ExecutorService people = Executors.newCachedThreadPool();
    private final String url;
    private final Connection one;
    private final Connection other;
    private final Connection third;

    DurableConnectionTest(@TempDir Path folder) throws SQLException {
        url = "jdbc:h2:file:" + folder.resolve("rows");
        one = connect(";LOCK_TIMEOUT=20000");
        other = connect(";LOCK_TIMEOUT=20000");
        third = connect(";LOCK_TIMEOUT=100");
    }

    /** Called by the database in the middle of a statement. */
    public static final class Pause {

        private Pause() {}

        public static int pause() throws InterruptedException {
            begun.countDown();
            mayGoOn.await();
            return 1;
        }
    }

    @BeforeEach
    void rows() throws SQLException {
        begun = new CountDownLatch(1);
        mayGoOn = new CountDownLatch(1);
        run(one, "create table row_of (id int primary key, n int not null)");
        run(one, "insert into row_of values (1, 0), (2, 0), (3, 0)");
        run(one, "create alias pause for '" + Pause.class.getName() + ".pause'");
        for (Connection connection : new Connection[] {one, other, third}) {
            connection.setAutoCommit(false);
        }
    }

    @AfterEach
    void close() throws SQLException {
        mayGoOn.countDown();
        people.shutdown();
        run(one, "shutdown immediately");
    }

    @Test
    void nothingIsBroughtToTheDiskInTheMiddleOfAStatement() throws Exception {
        Future<Integer> halfDone = people.submit(() -> run(one, "update row_of set n = n + pause() where id < 3"));
        assertThat(begun.await(LONG, TimeUnit.SECONDS)).isTrue();
        Future<Integer> committed = people.submit(() -> addAndCommit(other, 3));
        assertThatThrownBy(() -> committed.get(A_MOMENT, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        mayGoOn.countDown();
        assertThat(committed.get(LONG, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(halfDone.get(LONG, TimeUnit.SECONDS)).isEqualTo(2);
    }

    /** It may change more than memory should hold, and H2 then writes on its way. */
    @Test
    void theEndOfALargeTransactionAndADeletionInItWaitUntilNobodyIsInside() throws Exception {
        run(one, "insert into row_of select x, 0 from system_range(4, 3000)");
        Future<Integer> halfDone = people.submit(() -> run(other, "update row_of set n = n + pause() where id < 3"));
        assertThat(begun.await(LONG, TimeUnit.SECONDS)).isTrue();
        Future<Integer> deleted = people.submit(() -> run(one, "delete from row_of where id > 2900"));
        assertThatThrownBy(() -> deleted.get(A_MOMENT, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        mayGoOn.countDown();
        assertThat(deleted.get(LONG, TimeUnit.SECONDS)).isEqualTo(100);
        assertThat(halfDone.get(LONG, TimeUnit.SECONDS)).isEqualTo(2);
        other.rollback();

        begun = new CountDownLatch(1);
        mayGoOn = new CountDownLatch(1);
        Future<Integer> again = people.submit(() -> run(other, "update row_of set n = n + pause() where id < 3"));
        assertThat(begun.await(LONG, TimeUnit.SECONDS)).isTrue();
        Future<?> takenBack = people.submit(() -> {
            one.rollback();
            return null;
        });
        assertThatThrownBy(() -> takenBack.get(A_MOMENT, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        mayGoOn.countDown();
        takenBack.get(LONG, TimeUnit.SECONDS);
        assertThat(again.get(LONG, TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    void whoWaitsForARowKeepsNobodyFromTheDisk() throws Exception {
        run(one, "update row_of set n = 7 where id = 1");
        Future<Integer> waiting = people.submit(() -> addAndCommit(other, 1));
        for (int i = 0; i < 20; i++) {
            assertThat(addAndCommit(third, 3)).isEqualTo(1);
        }
        assertThat(waiting).isNotDone();
        one.commit();
        assertThat(waiting.get(LONG, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(value(third, 1)).isEqualTo(8);
        assertThat(value(third, 3)).isEqualTo(20);
    }

    @Test
    void aRowThatIsHeldTooLongIsGivenUp() throws Exception {
        run(one, "update row_of set n = 7 where id = 1");
        assertThatThrownBy(() -> addAndCommit(third, 1))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(ErrorCode.LOCK_TIMEOUT_1));
        third.rollback();
        one.rollback();
        assertThat(addAndCommit(third, 1)).isEqualTo(1);
    }

    @Test
    void aBatchThatMeetsAHeldRowDoesEachLineOnce() throws Exception {
        run(one, "update row_of set n = 7 where id = 2");
        Future<int[]> batch = people.submit(() -> {
            try (PreparedStatement line = other.prepareStatement("update row_of set n = n + ? where id = ?")) {
                for (int id = 1; id <= 3; id++) {
                    line.setInt(1, 10 * id);
                    line.setInt(2, id);
                    line.addBatch();
                }
                int[] counts = line.executeBatch();
                other.commit();
                return counts;
            }
        });
        assertThatThrownBy(() -> batch.get(A_MOMENT, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        one.commit();
        assertThat(batch.get(LONG, TimeUnit.SECONDS)).containsExactly(1, 1, 1);
        assertThat(value(third, 1)).isEqualTo(10);
        assertThat(value(third, 2)).isEqualTo(27);
        assertThat(value(third, 3)).isEqualTo(30);
    }

    private Connection connect(String settings) throws SQLException {
        return Objects.requireNonNull(new DurableDriver().connect(url + settings, new Properties()));
    }

    private static int run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static int addAndCommit(Connection connection, int id) throws SQLException {
        int changed = run(connection, "update row_of set n = n + 1 where id = " + id);
        connection.commit();
        return changed;
    }

    private static int value(Connection connection, int id) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select n from row_of where id = " + id)) {
            row.next();
            return row.getInt(1);
        }
    }
}
