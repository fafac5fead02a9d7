package se.tillitsspegeln.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A backup made while people answer, put back elsewhere; and everything that is refused instead. */
@DisabledIfSystemProperty(
        named = "tillit.test.database",
        matches = "postgresql",
        disabledReason = "PostgreSQL has backups of its own")
class BackupIT {

    private static final int THREADS = 2;
    private static final int CODES = 3_000;
    private static final int LEAST_BEFORE = 100;
    private static final String TYPE = "application/json";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final AnsweredRound closed = new AnsweredRound();
    private final Queue<String> unsent = new ConcurrentLinkedQueue<>();
    private final Queue<String> thanked = new ConcurrentLinkedQueue<>();
    private volatile boolean enough;

    @Test
    void whatWasThankedBeforeABackupIsInItOnceAndClosedRoundsReadTheSame() throws Exception {
        Path data = folder.resolve("data");
        Path backups = folder.resolve("backups");
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        List<String> before;
        String profiles;
        String round;
        try (Service service = Service.start(data, "-Dtillit.backup.folder=" + backups, "-Dtillit.backup.at=00:00")) {
            service.awaitLog("A backup was made and checked"); // the one that is made every day
            closed.make(service);
            closed.close(service);
            closed.awaitClosed(service);
            profiles = closed.profiles(service);
            round = openRound(service);
            ExecutorService people = Executors.newFixedThreadPool(THREADS);
            for (int i = 0; i < THREADS; i++) {
                people.execute(() -> answerUntilEnough(service));
            }
            awaitThanks(LEAST_BEFORE);
            before = List.copyOf(thanked);
            Command backup = Command.run(data, "backup");
            int after = thanked.size();
            assertThat(backup.exit()).as(backup.said()).isZero();
            assertThat(after).as("people answered meanwhile").isGreaterThan(before.size());
            awaitThanks(after + 1);
            enough = true;
            people.shutdown();
            assertThat(people.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            assertThat(service.get("/q/metrics").body()).contains("tillit_backups_total{outcome=\"made\"} 2.0");
        }
        Path newest = newest(backups);
        Files.copy(data.resolve("master.key"), elsewhere.resolve("master.key"));
        assertThat(Command.run(elsewhere, "restore", "--from", newest.toString())
                        .exit())
                .isZero();
        try (Service restored = Service.start(elsewhere)) {
            assertThat(closed.profiles(restored)).isEqualTo(profiles);
            before.forEach(code -> assertThat(answer(restored, code)).isEqualTo(409));
            thanked.forEach(code -> assertThat(answer(restored, code)).isIn(201, 409));
            assertThat(people(restored, round)).isEqualTo(thanked.size());
        }
    }

    @Test
    void whatIsNoGoodBackupIsRefusedAndNothingIsChanged() throws IOException {
        Path data = folder.resolve("data");
        Service.start(data).close();
        Command backup = Command.run(data, "backup");
        assertThat(backup.exit()).as(backup.said()).isZero();
        Path good = newest(data.resolve("backups"));
        Path database = data.resolve("tillitsspegeln.mv.db");
        byte[] own = Files.readAllBytes(database);

        assertRefused(data, good, "There is a database in");
        assertThat(Files.readAllBytes(database)).isEqualTo(own);

        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        assertRefused(elsewhere, good, "The master key is missing");
        Files.writeString(elsewhere.resolve("master.key"), "A".repeat(43) + "=\n");
        assertRefused(elsewhere, good, "not the one that the database in the backup was written with");
        Files.delete(elsewhere.resolve("master.key"));
        Files.copy(data.resolve("master.key"), elsewhere.resolve("master.key"));
        byte[] bytes = Files.readAllBytes(good);
        Path half = Files.write(folder.resolve("half.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(elsewhere, half, "Nothing was put back");
        assertRefused(elsewhere, Files.writeString(folder.resolve("text.zip"), "no zip"), "is not a backup");
        assertThat(names(elsewhere)).containsExactlyInAnyOrder("master.key", "in-use.lock");

        Command replaced = Command.run(data, "restore", "--from", good.toString(), "--overwrite");
        assertThat(replaced.exit()).as(replaced.said()).isZero();
        assertThat(Files.readAllBytes(data.resolve("before-restore-1.mv.db"))).isEqualTo(own);
        Service.start(data).close();
    }

    private static void assertRefused(Path data, Path backup, String why) {
        Command refused = Command.run(data, "restore", "--from", backup.toString());
        assertThat(refused.said()).contains(why).doesNotContain("\tat ");
        assertThat(refused.exit()).isEqualTo(2);
    }

    private String openRound(Service service) throws IOException {
        String round = JSON.readTree(service.post(
                                "/api/v1/rounds", TYPE, "{\"name\":\"Öppen\",\"questionnaires\":[\"kontroll-tillit\"]}")
                        .body())
                .get("id")
                .asText();
        service.post("/api/v1/rounds/" + round + "/open", TYPE, "");
        String orders = "[{\"unit\":\"a\",\"role\":\"medarbetare\",\"count\":" + CODES + "}]";
        JSON.readTree(service.post("/api/v1/rounds/" + round + "/codes", TYPE, orders)
                        .body())
                .get("codes")
                .forEach(code -> unsent.add(code.get("code").asText()));
        return round;
    }

    private void answerUntilEnough(Service service) {
        for (String code = unsent.poll(); code != null && !enough; code = unsent.poll()) {
            if (answer(service, code) == 201) {
                thanked.add(code);
            }
        }
    }

    private void awaitThanks(int wanted) {
        while (thanked.size() < wanted) {
            Thread.onSpinWait();
        }
    }

    private static int answer(Service service, String code) {
        return service.post(
                        "/api/v1/responses",
                        TYPE,
                        "{\"code\":\"" + code + "\",\"answers\":{\"k1\":4,\"k2\":\"na\",\"k3\":7,\"k4\":1,\"k5\":5}}")
                .statusCode();
    }

    private static int people(Service service, String round) throws IOException {
        service.post("/api/v1/rounds/" + round + "/close", TYPE, "");
        while (!service.get("/api/v1/rounds/" + round).body().contains("\"closed\"")) {
            Service.pause();
        }
        return JSON.readTree(service.get("/api/v1/rounds/" + round + "/units/a/profile")
                        .body())
                .get("roles")
                .get(0)
                .get("answered")
                .asInt();
    }

    private static Path newest(Path backups) throws IOException {
        return backups.resolve(
                names(backups).stream().sorted().reduce((one, other) -> other).orElseThrow());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(
                    files.map(file -> String.valueOf(file.getFileName())).toList());
        }
    }
}
