package se.tillitsspegeln.attack;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.metrics.Metrics;
import se.tillitsspegeln.web.respondent.TestRounds;

/** Clients who ask and do not read. */
@QuarkusTest
class UnreadAnswersTest {

    private static final int PLACES = 160;
    private static final int FEW = 20;
    private static final int MANY = 2_000;
    private static final int PATIENCE = 20_000;
    private static final String PAGE = "GET /sv HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String LONG = PAGE.replace("/sv", "/api/v1/questionnaires/sju-principer");
    private static final String ANSWERED = "http_server_requests_seconds_count\\{method=\"GET\",outcome=\"SUCCESS\","
            + "status=\"200\",uri=\"/api/v1/questionnaires/\\{[a-z]+}\"}";
    private static final String REFUSED = "tillit_refused_total\\{reason=\"unread\"}";

    @Inject
    TestRounds rounds;

    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void thoseWhoDoNotReadTheirAnswersKeepNobodyOut() throws IOException {
        String code = rounds.open(TestRounds.SHORT).codes().get(0);
        given().get("/api/v1/questionnaires/sju-principer").then().statusCode(200);
        double before = Metrics.value(ANSWERED);
        for (int i = 0; i < PLACES; i++) {
            connect().getOutputStream().write(LONG.repeat(2).getBytes(ISO_8859_1));
        }
        Metrics.await(ANSWERED, before + 2 * PLACES);
        Metrics.awaitAtWork(0);
        given().get("/sv").then().statusCode(200);
        given().contentType("application/json")
                .body("{\"code\":\"" + code + "\",\"answers\":{\"k1\":4}}")
                .post("/api/v1/responses")
                .then()
                .statusCode(201);
    }

    @Test
    void whoeverAsksOnAndOnWithoutWaitingIsHungUpOn() throws IOException {
        double before = Metrics.value(REFUSED);
        String some = Wire.send(PAGE.repeat(FEW) + "GET /sv HTTP/1.1\r\nHost: a\r\nConnection: close");
        assertThat(Pattern.compile("HTTP/1.1 200 OK").matcher(some).results())
                .as("a few at once are answered")
                .hasSize(FEW + 1);
        assertThat(Metrics.value(REFUSED)).isEqualTo(before);
        Socket greedy = connect();
        try {
            greedy.getOutputStream().write(PAGE.repeat(MANY).getBytes(ISO_8859_1));
        } catch (SocketException hungUp) {
            // while it was still asking
        }
        Metrics.await(REFUSED, before + 1);
        awaitHungUp(greedy);
        given().get("/sv").then().statusCode(200);
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        sockets.add(socket);
        socket.setReceiveBufferSize(1_000);
        socket.setSoTimeout(PATIENCE);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        return socket;
    }

    /** Where it does not come, reading ends with another exception. */
    private static void awaitHungUp(Socket socket) throws IOException {
        try {
            socket.getInputStream().readAllBytes();
        } catch (SocketException unread) {
            // what it had sent was not read any more
        }
    }
}
