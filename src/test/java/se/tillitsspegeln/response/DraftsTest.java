package se.tillitsspegeln.response;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.shared.keys.Keys;
import se.tillitsspegeln.web.respondent.TestRounds;

/** Drafts on the database: what a copy of it tells, how long they live, and two devices at once. */
@QuarkusTest
class DraftsTest {

    private static final String TEXT = "En mycket egen mening om vardagen";

    @Inject
    TestRounds rounds;

    @Inject
    Answering answering;

    @Inject
    Keys keys;

    @Inject
    AgroalDataSource database;

    private TestRounds.Prepared round;

    @BeforeEach
    void openRound() {
        round = rounds.open(TestRounds.SHORT);
    }

    @Test
    void copyOfTheDatabaseTellsNeitherTheAnswersNorTheCode() throws SQLException {
        String code = code(0);
        save(code, Map.of("k1", "7", "s1", "na", "o1", TEXT));
        for (Map.Entry<String, List<byte[]>> column : dump().entrySet()) {
            for (byte[] value : column.getValue()) {
                String text = new String(value, UTF_8);
                assertThat(text).as(column.getKey()).doesNotContain(code, code.replace("-", ""), TEXT);
            }
        }
        assertThat(answering.draft(code).answers()).hasSize(3);
    }

    /** The ledger of codes and the drafts have no value in common, so no row of the one leads to a row of the other. */
    @Test
    void nothingInTheDatabaseTiesADraftToItsCode() throws SQLException {
        save(code(0), Map.of("k1", "7"));
        save(code(1), Map.of("k1", "7"));
        Map<String, List<byte[]>> dump = dump();
        Set<String> drafts = new HashSet<>();
        dump.forEach((column, values) -> {
            if (column.matches("(?i)draft\\.(id|sealed)")) {
                values.forEach(value -> drafts.add(Arrays.toString(value)));
            }
        });
        assertThat(drafts).as("two drafts alike share neither id nor content").hasSizeGreaterThanOrEqualTo(4);
        dump.forEach((column, values) -> {
            if (!column.toLowerCase(java.util.Locale.ROOT).startsWith("draft.")) {
                assertThat(values).as(column).noneMatch(value -> drafts.contains(Arrays.toString(value)));
            }
        });
    }

    @Test
    void draftsOfManyAndOfFewAnswersAreOfOneSize() throws SQLException {
        save(code(0), Map.of("k1", "1"));
        save(code(1), Map.of("k1", "na", "k2", "na", "k3", "7", "s1", "na", "s2", "5", "o1", TEXT));
        List<byte[]> sealed = new ArrayList<>();
        dump().forEach((column, values) -> {
            if (column.equalsIgnoreCase("draft.sealed")) {
                sealed.addAll(values);
            }
        });
        assertThat(sealed).extracting(bytes -> bytes.length).containsOnly(sealed.get(0).length);
    }

    @Test
    void anotherServerKeyOpensNothingEvenWithTheCode() {
        save(code(0), Map.of("k1", "7"));
        byte[] ours = keys.fingerprint("draft", code(0));
        byte[] theirs = new Keys(new byte[32]).fingerprint("draft", code(0));
        assertThat(theirs).isNotEqualTo(ours);
        assertThat(new Keys(theirs).derive("id")).isNotEqualTo(new Keys(ours).derive("id"));
    }

    @Test
    void sendingDestroysTheDraft() throws SQLException {
        save(code(0), Map.of("k1", "7", "o1", TEXT));
        int before = count();
        answering.submitDraft(code(0));
        assertThat(count()).isEqualTo(before - 1);
        assertThat(answering.draft(code(0))).isEqualTo(Draft.EMPTY);
        assertThatThrownBy(() -> save(code(0), Map.of("k1", "1"))).isInstanceOf(SurveyProblem.class);
        assertThat(count()).isEqualTo(before - 1);
    }

    @Test
    void answerOverAnotherWayDestroysTheDraftToo() {
        save(code(0), Map.of("k1", "7"));
        answering.submit(code(0), new Submission(Map.of("k1", 2), Map.of()));
        assertThat(answering.draft(code(0))).isEqualTo(Draft.EMPTY);
        assertThat(rounds.counted(round.round().id())).isEqualTo(Map.of("k1", "2"));
    }

    @Test
    void twoDevicesThatMakeTheFirstDraftAtOnceBothHaveTheirAnswersKept() throws Exception {
        ExecutorService devices = Executors.newFixedThreadPool(2);
        try {
            for (String code : round.codes()) {
                CyclicBarrier start = new CyclicBarrier(2);
                Future<?> phone = devices.submit(() -> saveAt(start, code, Map.of("k1", "1", "k2", "2")));
                Future<?> desk = devices.submit(() -> saveAt(start, code, Map.of("k3", "3", "o1", TEXT)));
                phone.get();
                desk.get();
                assertThat(answering.draft(code).answers()).hasSize(4);
            }
        } finally {
            devices.shutdown();
        }
    }

    /** Whatever comes first: what was saved with thanks is counted, what comes too late is refused, and no draft is left. */
    @Test
    void sendingOnOneDeviceWhileSavingOnAnotherLosesNothingInSilence() throws Exception {
        ExecutorService devices = Executors.newFixedThreadPool(2);
        try {
            for (int attempt = 0; attempt < 8; attempt++) {
                openRound();
                String code = code(0);
                save(code, Map.of("k1", "1", "k2", "1"));
                CyclicBarrier start = new CyclicBarrier(2);
                Future<?> sent = devices.submit(() -> {
                    await(start);
                    answering.submitDraft(code);
                });
                Future<?> saved = devices.submit(() -> saveAt(start, code, Map.of("k1", "5", "k2", "5")));
                sent.get();
                String counted = accepted(saved) ? "5" : "1";
                assertThat(rounds.counted(round.round().id())).isEqualTo(Map.of("k1", counted, "k2", counted));
                assertThat(answering.draft(code)).isEqualTo(Draft.EMPTY);
            }
        } finally {
            devices.shutdown();
        }
    }

    private static boolean accepted(Future<?> saved) throws InterruptedException {
        try {
            saved.get();
            return true;
        } catch (ExecutionException refused) {
            assertThat(refused.getCause()).isInstanceOf(SurveyProblem.class);
            return false;
        }
    }

    private void saveAt(CyclicBarrier start, String code, Map<String, String> answers) {
        await(start);
        save(code, answers);
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private void save(String code, Map<String, String> answers) {
        Map<ItemId, String> given = new TreeMap<>();
        answers.forEach((item, value) -> given.put(new ItemId(item), value));
        answering.save(code, given);
    }

    private String code(int number) {
        return round.codes().get(number);
    }

    private int count() throws SQLException {
        return dump().entrySet().stream()
                .filter(column -> column.getKey().equalsIgnoreCase("draft.id"))
                .mapToInt(column -> column.getValue().size())
                .sum();
    }

    /** Every value of every column of every table, as a dump would hold it. */
    private Map<String, List<byte[]>> dump() throws SQLException {
        Map<String, List<byte[]>> columns = new TreeMap<>();
        try (Connection connection = database.getConnection()) {
            for (String table : tables(connection)) {
                try (ResultSet rows = connection.createStatement().executeQuery("select * from \"" + table + "\"")) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            String name = table + "." + rows.getMetaData().getColumnName(i);
                            Object value = rows.getObject(i);
                            columns.computeIfAbsent(name, one -> new ArrayList<>())
                                    .add(
                                            value instanceof byte[] bytes
                                                    ? bytes
                                                    : String.valueOf(value).getBytes(UTF_8));
                        }
                    }
                }
            }
        }
        assertThat(columns.keySet()).anyMatch(column -> column.equalsIgnoreCase("draft.sealed"));
        return columns;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }
}
