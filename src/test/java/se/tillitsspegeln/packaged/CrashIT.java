package se.tillitsspegeln.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the packaged service with SIGKILL while eight people at a time answer by a double click, and counts again. */
class CrashIT {

    private static final int THREADS = 8;
    private static final int CODES = 6_000;
    private static final int LEAST_BEFORE_THE_KILL = 200;
    private static final String ANSWERS = "{\"k1\":4,\"k2\":\"na\",\"k3\":7,\"k4\":1,\"k5\":5}";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final ExecutorService secondClicks = Executors.newFixedThreadPool(THREADS);
    private final Queue<String> unsent = new ConcurrentLinkedQueue<>();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> unsure = new ConcurrentLinkedQueue<>();

    @Test
    void everyAcknowledgedAnswerIsCountedExactlyOnce() {
        Path data = folder.resolve("data");
        String round = killedWhileAnswering(data);
        try (Service again = Service.start(data)) {
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(LEAST_BEFORE_THE_KILL);
            acknowledged.forEach(code -> assertThat(answer(again, code)).isEqualTo(409));
            // who saw an error tries again: counted now, or counted before and told so
            unsure.forEach(code -> assertThat(answer(again, code)).isIn(201, 409));
            int spent = participation(again, round);
            assertThat(spent).isEqualTo(acknowledged.size() + unsure.size());
            again.post("/api/v1/rounds/" + round + "/close", "application/json", "");
            assertThat(people(again, round)).isEqualTo(spent);
        }
    }

    private String killedWhileAnswering(Path data) {
        Service service = Service.start(data);
        service.put("/api/v1/units", "text/csv", "id,name,parent\nr,Region,\na,Enhet A,r\nb,Enhet B,r\n");
        String round = json(service.post(
                                "/api/v1/rounds",
                                "application/json",
                                "{\"name\":\"Krasch\",\"questionnaires\":[\"kontroll-tillit\"]}")
                        .body())
                .get("id")
                .asText();
        service.post("/api/v1/rounds/" + round + "/open", "application/json", "");
        String orders = "[{\"unit\":\"a\",\"role\":\"medarbetare\",\"count\":" + CODES / 2
                + "},{\"unit\":\"b\",\"role\":\"medarbetare\",\"count\":" + CODES / 2 + "}]";
        List<String> codes = new ArrayList<>();
        json(service.post("/api/v1/rounds/" + round + "/codes", "application/json", orders)
                        .body())
                .get("codes")
                .forEach(code -> codes.add(code.get("code").asText()));
        // so that neither unit is left with a few, who would be hidden and not counted in the profile
        Collections.shuffle(codes);
        unsent.addAll(codes);
        ExecutorService people = Executors.newFixedThreadPool(THREADS);
        for (int i = 0; i < THREADS; i++) {
            people.execute(() -> answerUntilTheEnd(service));
        }
        awaitAnswers();
        service.kill();
        people.shutdown();
        awaitEnd(people);
        secondClicks.shutdown();
        return round;
    }

    private void awaitAnswers() {
        int wanted = LEAST_BEFORE_THE_KILL + new Random().nextInt(LEAST_BEFORE_THE_KILL * 5);
        while (acknowledged.size() < wanted && unsure.isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private void answerUntilTheEnd(Service service) {
        boolean there = true;
        while (there) {
            String code = unsent.remove();
            CompletableFuture<Boolean> second =
                    CompletableFuture.supplyAsync(() -> isThere(service, code), secondClicks);
            there = isThere(service, code) | second.join();
            (there ? acknowledged : unsure).add(code);
        }
    }

    /** Whether the service says that it has the answer, now or already; both are promises. */
    private static boolean isThere(Service service, String code) {
        try {
            int status = answer(service, code);
            return status == 201 || status == 409;
        } catch (UncheckedIOException died) {
            return false;
        }
    }

    private static int answer(Service service, String code) {
        return service.post(
                        "/api/v1/responses",
                        "application/json",
                        "{\"code\":\"" + code + "\",\"answers\":" + ANSWERS + "}")
                .statusCode();
    }

    private static int participation(Service service, String round) {
        JsonNode units = json(service.get("/api/v1/rounds/" + round + "/participation")
                        .body())
                .get("units");
        List<Integer> root = new ArrayList<>();
        units.forEach(unit -> {
            if (unit.get("unit").asText().equals("r")) {
                root.add(unit.get("answered").asInt());
            }
        });
        assertThat(root).hasSize(1);
        return root.get(0);
    }

    private static int people(Service service, String round) {
        while (!json(service.get("/api/v1/rounds/" + round).body())
                .get("status")
                .asText()
                .equals("closed")) {
            Service.pause();
        }
        JsonNode profile =
                json(service.get("/api/v1/rounds/" + round + "/units/r/profile").body());
        return profile.get("roles").get(0).get("answered").asInt();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    private static void awaitEnd(ExecutorService people) {
        try {
            assertThat(people.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
