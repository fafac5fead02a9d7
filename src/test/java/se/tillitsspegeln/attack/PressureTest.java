package se.tillitsspegeln.attack;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillitsspegeln.metrics.Metrics;
import se.tillitsspegeln.web.respondent.TestRounds;

/** More than the service can do at once, and senders who take their time. */
@QuarkusTest
class PressureTest {

    /** As many as there are worker threads on a small machine, and some. */
    private static final int SLOW = 250;

    private static final int PLACES = 160;
    private static final int PATIENCE = 20_000;
    private static final String ANSWER = "{\"code\":\"%s\",\"answers\":{\"k1\":4}}";
    private static final String JSON =
            "POST /api/v1/responses HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
    private static final String FORM = "HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n";

    private static final int LARGE = 400_000;
    private static final int A_FEW_BYTES = 10;
    private static final String BODIES = "tillit_bodies_bytes";

    @ConfigProperty(name = "tillit.pressure.heap-for-bodies")
    int heapForBodies;

    @Inject
    TestRounds rounds;

    @Inject
    AgroalDataSource database;

    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /sv HTTP/1.1\r\nHost: a\r\nX-Slow: a",
                JSON + "Content-Length: 3000\r\n\r\n{\"code\":\"",
                JSON + "Content-Length: 300000\r\n\r\n{\"code\":\"LARGE",
                JSON + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"cod\r\n",
                "POST /sv " + FORM + "Content-Length: 3000\r\n\r\ncode=abc",
                "POST /j_security_check " + FORM + "Content-Length: 3000\r\n\r\nj_username=abc"
            })
    void thoseWhoSendSlowlyKeepNobodyOut(String begun) throws IOException {
        String code = rounds.open(TestRounds.SHORT).codes().get(0);
        // more than is held back to be looked at, where the body is to be large
        String all = begun.replace("LARGE", "a".repeat(20_000));
        for (int i = 0; i < SLOW; i++) {
            send(all);
        }
        given().get("/sv").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        given().contentType("application/json")
                .body(ANSWER.formatted(code))
                .post("/api/v1/responses")
                .then()
                .statusCode(201);
    }

    @Test
    void whoeverFindsNoPlaceIsToldSoAtOnceAndNothingIsLost() throws Exception {
        TestRounds.Prepared round = rounds.open(TestRounds.SHORT);
        String code = round.codes().get(0);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            holdCodes(connection, round);
            for (int i = 0; i < PLACES; i++) {
                String body = ANSWER.formatted(code);
                send(JSON + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
            }
            Metrics.awaitAtWork(PLACES);
            refused(code);
            given().get("/q/health/live").then().statusCode(200);
            for (Socket impatient : sockets.subList(PLACES / 2, PLACES)) {
                impatient.close();
            }
            connection.rollback();
        }
        List<Integer> told = new ArrayList<>();
        for (Socket socket : sockets.subList(0, PLACES / 2)) {
            told.add(status(socket));
        }
        assertThat(told).containsOnly(201, 409);
        assertThat(rounds.answered(round.round().id())).isEqualTo(1);
        Metrics.awaitAtWork(0);
        given().get("/sv").then().statusCode(200);
    }

    @Test
    void largeBodiesFillTheirRoomAndNoMoreAndSmallOnesAreTakenAllTheSame() throws IOException {
        String code = rounds.open(TestRounds.SHORT).codes().get(0);
        String large = ANSWER.formatted(code) + " ".repeat(LARGE);
        String refused = "tillit_refused_total\\{reason=\"bodies\"}";
        double before = Metrics.value(refused);
        fillTheRoom(large);
        answer(large).statusCode(503).header("Retry-After", matchesPattern("[1-5]"));
        answer(ANSWER.formatted(code)).statusCode(201);
        for (Socket socket : sockets.subList(0, sockets.size() / 2)) {
            socket.getOutputStream().write(' ');
            assertThat(status(socket)).as("what was taken is done").isEqualTo(409);
        }
        hangUp();
        fillTheRoom(large);
        hangUp();
        Metrics.await(BODIES, 0);
        answer(large).statusCode(409);
        assertThat(Metrics.value(refused) - before).isEqualTo(1);
    }

    /** So that not even a small answer fits any more, by bodies that each lack their last byte. */
    private void fillTheRoom(String body) throws IOException {
        Metrics.await(BODIES, 0);
        long room = Runtime.getRuntime().maxMemory() / heapForBodies - A_FEW_BYTES;
        for (long left = room; left > 0; ) {
            int part = (int) Math.min(left, body.length() - 1);
            send(JSON + "Connection: close\r\nContent-Length: " + (part + 1) + "\r\n\r\n" + body.substring(0, part));
            left -= part;
        }
        Metrics.await(BODIES, room);
    }

    private static ValidatableResponse answer(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/responses")
                .then();
    }

    private static void refused(String code) {
        double before = Metrics.value("tillit_refused_total\\{reason=\"requests\"}");
        given().contentType("application/json")
                .body(ANSWER.formatted(code))
                .post("/api/v1/responses")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-5]"))
                .body("type", equalTo("/problems/unavailable"))
                .body("reference", matchesPattern("[0-9a-f]{8}"));
        given().redirects()
                .follow(false)
                .formParam("k1", "4")
                .post("/en/answer/part/1")
                .then()
                .statusCode(503)
                .header("Retry-After", matchesPattern("[1-5]"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", "no-store")
                .body(containsString("nothing is lost"), not(containsString("Reference")));
        assertThat(Metrics.value("tillit_refused_total\\{reason=\"requests\"}") - before)
                .isEqualTo(2);
    }

    /** Whoever wants to spend a code of the round waits until the transaction ends. */
    private static void holdCodes(Connection connection, TestRounds.Prepared round) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select hash from access_code where round_id = ? for update")) {
            lock.setString(1, round.round().id().value());
            lock.executeQuery();
        }
    }

    private void send(String text) throws IOException {
        Socket socket = new Socket("localhost", RestAssured.port);
        sockets.add(socket);
        socket.setSoTimeout(PATIENCE);
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    private static int status(Socket socket) throws IOException {
        String answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        return Integer.parseInt(answer.split(" ")[1]);
    }
}
