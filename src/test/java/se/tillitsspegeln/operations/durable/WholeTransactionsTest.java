package se.tillitsspegeln.operations.durable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that answers in the embedded database, and finds every transaction whole or not at all. */
class WholeTransactionsTest {

    private static final int LEAST = 200;
    private static final int NUMBERS = 16;

    @RepeatedTest(4)
    void aTransactionThatAKillInterruptsIsThereInBothTablesOrInNone(@TempDir Path folder) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("tables") + ";RETENTION_TIME=2000;LOCK_TIMEOUT=10000";
        Set<Integer> thanked = thankedUntilKilled(url);
        List<Connection> open = new ArrayList<>();
        try {
            // a store that is not whole shows a change to the transaction that has the number of the one that made it
            for (int number = 0; number < NUMBERS; number++) {
                Connection connection = new org.h2.Driver().connect(url, new Properties());
                open.add(connection);
                connection.setAutoCommit(false);
                Set<Integer> spent = spent(connection);
                assertThat(counted(connection)).isEqualTo(spent.size());
                assertThat(spent).containsAll(thanked);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("update code set spent = spent where id = " + (TwoTables.CODES - number));
                }
            }
        } finally {
            for (Connection connection : open) {
                connection.close();
            }
        }
    }

    private static Set<Integer> thankedUntilKilled(String url) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TwoTables.class.getName(),
                        url))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Set<Integer> thanked = new HashSet<>();
        int wanted = LEAST + new Random().nextInt(5 * LEAST);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> all = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                all.add(line);
                if (all.size() == wanted) {
                    // not by the process itself, which would close the pipe as well
                    process.toHandle().destroyForcibly();
                }
            }
            all.forEach(line -> thanked.add(Integer.valueOf(line)));
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(thanked).hasSizeGreaterThanOrEqualTo(LEAST);
        return thanked;
    }

    private static Set<Integer> spent(Connection connection) throws SQLException {
        Set<Integer> spent = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from code where spent")) {
            while (rows.next()) {
                spent.add(rows.getInt(1));
            }
        }
        return spent;
    }

    private static int counted(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet sum = statement.executeQuery("select sum(answers) from tally")) {
            sum.next();
            return sum.getInt(1);
        }
    }
}
