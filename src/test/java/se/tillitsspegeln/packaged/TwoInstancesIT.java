package se.tillitsspegeln.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import se.tillitsspegeln.database.PostgresServer;

/** Two instances on one database close one round, die doing it, and lose the database while they do. */
@EnabledIfSystemProperty(
        named = "tillit.test.database",
        matches = "postgresql",
        disabledReason = "the embedded database has one instance")
class TwoInstancesIT {

    private static final String LATE = "profile.Releasing.keepDocument";
    private static final String CLOSED = " was closed in ";
    private static final int LONGEST_SECONDS = 60;

    @TempDir
    Path folder;

    private final AnsweredRound round = new AnsweredRound();
    private final String url = PostgresServer.shared().newDatabase();

    @Test
    void ofTwoInstancesOneClosesTheRoundAndTheOtherLearnsSo() throws Exception {
        Debugger first = Debugger.launch(folder.resolve("one"), LATE, database());
        first.service().awaitReady();
        try (Service one = first.service();
                Service other = second()) {
            round.make(one);
            round.close(one);
            first.awaitStop();
            CompletableFuture<String> status = CompletableFuture.supplyAsync(() -> closed(other));
            first.goOn();
            assertThat(status.get(LONGEST_SECONDS, TimeUnit.SECONDS)).isIn("closing", "closed");
            round.awaitClosed(other);
            assertThat(one.log()).contains(CLOSED).doesNotContain("could not be closed");
            assertThat(other.log()).doesNotContain(CLOSED).doesNotContain("could not be closed");
        }
    }

    @Test
    void whatOneInstanceDiesDoingTheOtherFinishes() throws Exception {
        Debugger first = Debugger.launch(folder.resolve("one"), LATE, database());
        first.service().awaitReady();
        try (Service other = second()) {
            round.make(other);
            round.close(first.service());
            first.awaitStop();
            first.service().kill();
            round.close(other);
            round.awaitClosed(other);
            assertThat(round.profiles(other)).contains("\"answered\":11");
        }
    }

    @Test
    void aDatabaseThatIsGoneForAWhileIsWaitedFor() throws Exception {
        Debugger debugger = Debugger.launch(folder.resolve("one"), LATE, database());
        debugger.service().awaitReady();
        try (Service service = debugger.service()) {
            round.make(service);
            round.close(service);
            debugger.awaitStop();
            away(true);
            debugger.goOn();
            service.awaitLog("could not be closed");
            away(false);
            // the next attempt comes by itself
            round.awaitClosed(service);
            assertThat(round.profiles(service)).contains("\"answered\":11");
        }
    }

    private String closed(Service service) {
        try {
            return round.close(service);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** On the same database with the same key. */
    private Service second() throws IOException {
        Path data = Files.createDirectories(folder.resolve("other"));
        Files.copy(folder.resolve("one/master.key"), data.resolve("master.key"));
        return Service.start(data, database());
    }

    private String database() {
        return "-Dquarkus.datasource.jdbc.url=" + url;
    }

    /** Ends all connections to the database and takes no new ones, or takes them again. */
    private void away(boolean away) throws SQLException {
        String name = url.replaceAll(".*/([^/?]+)[?].*", "$1");
        try (Connection elsewhere =
                        DriverManager.getConnection(PostgresServer.shared().newDatabase());
                Statement statement = elsewhere.createStatement()) {
            statement.execute("alter database " + name + " allow_connections " + !away);
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
        }
    }
}
