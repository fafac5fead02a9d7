package se.tillitsspegeln.api.v1;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.database.PostgresServer;

/** Characters that one of the two databases takes and the other refuses. */
@QuarkusTest
class OddCharactersTest {

    @Inject
    DataSource database;

    @Test
    void theTestsRunOnTheDatabaseTheyAreMeantFor() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductName())
                    .isEqualTo(PostgresServer.WANTED ? "PostgreSQL" : "H2");
        }
    }

    @Test
    void aRoundIdWithNulIsNoRound() {
        Api.problem(Api.admin().urlEncodingEnabled(false).get("/api/v1/rounds/a%00b"), 404, "/problems/not-found");
        Api.problem(Api.admin().urlEncodingEnabled(false).post("/api/v1/rounds/%00/close"), 404, "/problems/not-found");
    }

    @Test
    void aUserNameWithNulIsNoAccount() {
        given().auth()
                .preemptive()
                .basic("ad\0min", "x")
                .get("/api/v1/rounds")
                .then()
                .statusCode(401);
    }

    @Test
    void aNameWithControlCharactersIsRefused() {
        Api.problem(
                Api.admin(Map.of("name", "Pr\0ov", "questionnaires", List.of("kontroll-tillit")))
                        .post("/api/v1/rounds"),
                422,
                "/problems/round-invalid");
    }

    @Test
    void aCommentWithNulIsTakenAndTheRoundStillCloses() throws InterruptedException {
        Api.importUnits();
        String round = Api.admin(Map.of("name", "Prov", "questionnaires", List.of("samverkan")))
                .post("/api/v1/rounds")
                .path("id");
        List<String> codes = new ArrayList<>(Api.codes(round, "nord", "medarbetare", 12));
        Api.open(round);
        codes.forEach(code -> Api.answer(Map.of(
                        "code",
                        code,
                        "answers",
                        Map.of(),
                        "comments",
                        Map.of("o1", "Låt\0 oss \uD83D\uDE00 pröva\uD800")))
                .then()
                .statusCode(201));
        Api.closeAndWait(round);
        assertThat(Api.admin()
                        .get("/api/v1/rounds/{id}/units/nord/profile", round)
                        .<List<String>>path("comments.text"))
                .isEqualTo(Collections.nCopies(12, "Låt oss \uD83D\uDE00 pröva"));
    }
}
