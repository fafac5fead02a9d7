package se.tillitsspegeln.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import se.tillitsspegeln.database.PostgresServer;

/** Three instances on one database take five thousand answers; one of them is killed on the way, and the database stopped. */
@EnabledIfSystemProperty(
        named = "tillit.test.database",
        matches = "postgresql",
        disabledReason = "the embedded database has one instance")
class ThreeInstancesIT {

    private static final String TYPE = "application/json";
    private static final String ROUNDS = "/api/v1/rounds";
    private static final int CODES = 5_000;
    private static final int LATE = 1;
    private static final long AWAY_MILLIS = 10_000;
    private static final int FREE_FAILURES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private List<Service> services = List.of();

    @AfterEach
    void end() {
        services.forEach(Service::kill);
    }

    @Test
    void nothingIsLostOrCountedTwiceWhateverEnds() throws Exception {
        Path files = folder.resolve("postgresql");
        PostgresServer database = PostgresServer.durable(files);
        start(database.newDatabase());
        String round = openRound();
        List<String> codes = codes(round);
        Crowd crowd = new Crowd(services, codes.subList(LATE, CODES + LATE));
        crowd.begin();
        crowd.awaitTold(CODES / 4);
        services.get(0).kill();
        crowd.awaitTold(CODES / 2);
        database.restart(files, () -> whileTheDatabaseIsAway(codes.get(0)));
        crowd.awaitEnd();
        assertThat(crowd.thanked() + crowd.toldThatItIsHere()).isEqualTo(CODES);
        assertThat(crowd.odd()).isEmpty();
        assertThat(answered(round)).as("codes spent").isEqualTo(CODES);
        guessesAreCountedTogether();
        closeAndCount(round, codes.get(0));
    }

    /** All three at once on an empty database. */
    private void start(String url) throws IOException {
        String key = "-Dtillit.master-key=" + Base64.getEncoder().encodeToString(new byte[32]);
        List<Service> launched = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Path data = Files.createDirectories(folder.resolve("instance" + i));
            launched.add(Service.launch(data, key, "-Dquarkus.datasource.jdbc.url=" + url));
        }
        services = launched;
        services.forEach(Service::awaitReady);
    }

    /** Made by the first, opened by the second. */
    private String openRound() throws IOException {
        services.get(0).put("/api/v1/units", "text/csv", "id,name,parent\nr,Region,\na,Enhet A,r\nb,Enhet B,r\n");
        String wish = "{\"name\":\"Tre\",\"questionnaires\":[\"kontroll-tillit\"]}";
        String round = ROUNDS + "/"
                + json(services.get(0).post(ROUNDS, TYPE, wish)).get("id").asText();
        assertThat(services.get(1).post(round + "/open", TYPE, "").statusCode()).isEqualTo(200);
        return round;
    }

    /** Made by the third; known to all. One more than is answered with. */
    private List<String> codes(String round) throws IOException {
        String order = "{\"unit\":\"%s\",\"role\":\"medarbetare\",\"count\":%d}";
        String orders = "[" + order.formatted("a", CODES / 2) + "," + order.formatted("b", CODES / 2 + LATE) + "]";
        List<String> codes = new ArrayList<>();
        json(services.get(2).post(round + "/codes", TYPE, orders))
                .get("codes")
                .forEach(code -> codes.add(code.get("code").asText()));
        return codes;
    }

    /** Everybody is told so soon, on pages too; nobody takes the process for a dead one. */
    private void whileTheDatabaseIsAway(String code) {
        try {
            long end = System.nanoTime() + Duration.ofMillis(AWAY_MILLIS).toNanos();
            for (Service service : services.subList(1, 3)) {
                HttpResponse<String> answer = send(Crowd.answer(service, code));
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                HttpResponse<String> page = send(get(service, "/sv/answer").header("Cookie", "tillit-code=" + code));
                assertThat(page.statusCode()).isEqualTo(503);
                assertThat(page.body()).contains("det du har sparat finns kvar");
                assertThat(send(get(service, "/api/v1/units").header("Authorization", "Bearer ttk_nothing"))
                                .statusCode())
                        .isEqualTo(503);
                assertThat(send(get(service, "/q/health/ready")).statusCode()).isEqualTo(503);
                assertThat(send(get(service, "/q/health/live")).statusCode()).isEqualTo(200);
            }
            while (System.nanoTime() < end) {
                Service.pause();
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Wrong passwords are counted in the database. */
    private void guessesAreCountedTogether() throws Exception {
        String guess = "Basic " + Base64.getEncoder().encodeToString("somebody:wrong".getBytes());
        for (int i = 0; i < FREE_FAILURES; i++) {
            assertThat(send(get(services.get(1), "/api/v1/units").header("Authorization", guess))
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(send(get(services.get(2), "/api/v1/units").header("Authorization", guess))
                        .statusCode())
                .isEqualTo(429);
    }

    private void closeAndCount(String round, String late) throws Exception {
        services.get(1).post(round + "/close", TYPE, "");
        while (!json(services.get(2).get(round)).path("status").asText().equals("closed")) {
            Service.pause();
        }
        JsonNode profile = json(services.get(2).get(round + "/units/r/profile"));
        assertThat(profile.at("/roles/0/answered").asInt()).isEqualTo(CODES);
        assertThat(send(Crowd.answer(services.get(2), late)).statusCode()).isEqualTo(410);
    }

    private int answered(String round) throws IOException {
        JsonNode units = json(services.get(2).get(round + "/participation")).get("units");
        return Stream.iterate(0, i -> i < units.size(), i -> i + 1)
                .map(units::get)
                .filter(unit -> unit.get("unit").asText().equals("r"))
                .mapToInt(unit -> unit.get("answered").asInt())
                .sum();
    }

    private static HttpRequest.Builder get(Service service, String path) {
        return HttpRequest.newBuilder(URI.create(service.address(path))).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
