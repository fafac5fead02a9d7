package se.tillitsspegeln.attack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.attack.Fuzz.Call;
import se.tillitsspegeln.response.Dump;

/** Thousands of requests made up from the OpenAPI document: none fails on our side, and none that is refused leaves a trace. */
@QuarkusTest
class FuzzTest {

    private static final int REQUESTS = 5_000;

    /** The database is looked at after so many. */
    private static final int PORTION = 50;

    private static final long SEED = Long.getLong("fuzz.seed", 20_261_124L);

    @Inject
    AgroalDataSource database;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    @Test
    void noRequestFailsOnOurSideAndNoRefusedOneChangesAnything() throws Exception {
        System.out.println("fuzz seed " + SEED + " (repeat with -Dfuzz.seed=" + SEED + ")");
        Town open = Town.open(Town.SMALL, 5);
        open.codes("nord", "medarbetare", 2);
        Town closed = Town.open(Town.SMALL, 5).close();
        JsonNode document = json.readTree(
                given().accept("application/json").get("/q/openapi").asString());
        List<String> known = List.of(open.round, closed.round, "nord", "syd", "region", "samverkan", "medarbetare");
        Fuzz fuzz = new Fuzz(document, SEED, known);
        String admin = basic(Town.account("admin", null));
        List<String> failed = new ArrayList<>();
        int unchanged = 0;
        Map<String, List<Dump.Row>> before = data();
        for (int portion = 0; portion < REQUESTS / PORTION; portion++) {
            boolean accepted = false;
            for (int i = 0; i < PORTION; i++) {
                Call call = fuzz.next();
                HttpResponse<String> answer = send(call, i % 10 == 0 ? "" : admin);
                check(call, answer, failed);
                boolean nothingNew = call.method().equals("GET") || call.path().contains(closed.round);
                accepted |= answer.statusCode() < 300 && !nothingNew;
            }
            Map<String, List<Dump.Row>> after = data();
            if (!accepted) {
                assertThat(after).as("seed " + SEED + ", portion " + portion).isEqualTo(before);
                unchanged++;
            }
            before = after;
        }
        System.out.println("fuzz statuses " + statuses + ", portions without a change " + unchanged);
        assertThat(failed).as("seed " + SEED).isEmpty();
        assertThat(unchanged).isGreaterThan(REQUESTS / PORTION / 4);
        assertThat(statuses.keySet()).contains(200, 400, 401, 404, 409, 422);
        Town.importTree(Town.SMALL);
    }

    private void check(Call call, HttpResponse<String> answer, List<String> failed) throws IOException {
        int status = answer.statusCode();
        statuses.merge(status, 1, Integer::sum);
        boolean wrong = status >= 500;
        if (status >= 400 && status < 500) {
            String type = answer.headers().firstValue("Content-Type").orElse("");
            wrong = !type.startsWith("application/problem+json")
                    || !json.readTree(answer.body()).path("reference").asText().matches("[0-9a-f]{8}")
                    || json.readTree(answer.body()).path("status").asInt() != status;
        }
        if (wrong || answer.body().contains("java.") || answer.body().contains("\tat ")) {
            failed.add(status + " " + call + " " + answer.headers().map() + answer.body());
        }
    }

    private HttpResponse<String> send(Call call, String authorization) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + call.path()));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (!call.contentType().isEmpty()) {
            request.header("Content-Type", call.contentType());
        }
        if (!call.accept().isEmpty()) {
            request.header("Accept", call.accept());
        }
        request.method(
                call.method(), call.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()));
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** All data but who has logged in and failed to. */
    private Map<String, List<Dump.Row>> data() {
        Map<String, List<Dump.Row>> data = new TreeMap<>(Dump.of(database).tables());
        while (data.getOrDefault("round", List.of()).toString().contains("status=CLOSING")) {
            data = new TreeMap<>(Dump.of(database).tables());
        }
        data.keySet().removeIf(table -> table.startsWith("login_") || table.startsWith("audit"));
        return data;
    }

    private static String basic(String account) {
        String pair = account + ":" + Town.PASSWORD;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
