package se.tillitsspegeln.api.v1;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.metrics.Metrics;

@QuarkusTest
class AllProfilesTest {

    private static final String LINES = "application/x-ndjson";
    private static final String CSV = "text/csv";

    @Inject
    AgroalDataSource database;

    @Test
    void everyLineIsTheSingleProfileAndTheyStandInTheOrderOfTheTree() throws InterruptedException {
        List<String> units = wideTree();
        String round = closed("u149", 12);

        List<String> lines = all(round, LINES).body().asString().lines().toList();

        assertThat(lines).hasSameSizeAs(units);
        for (int i = 0; i < units.size(); i += 25) {
            assertThat(lines.get(i)).isEqualTo(profile(round, units.get(i)));
        }
        assertThat(lines).last().asString().isEqualTo(profile(round, "u149")).contains("\"status\":\"shown\"");
    }

    @Test
    void csvOfAFixedRoundIsWrittenAsDocumented() throws Exception {
        Api.admin()
                .contentType(CSV)
                .body("id,name,parent\nregion,\"Regionen, hela\",\nnord,=HYPERLINK(1),region\nsyd,Syd,region\n")
                .put("/api/v1/units")
                .then()
                .statusCode(200);
        String round = Api.admin(Map.of("name", "Prov", "questionnaires", List.of("kontroll-tillit")))
                .post("/api/v1/rounds")
                .path("id");
        Api.open(round);
        Api.answers(round, "nord", "medarbetare", Collections.nCopies(12, 2));
        Api.answers(round, "nord", "medarbetare", Collections.nCopies(12, 7));
        Api.answers(round, "syd", "medarbetare", List.of(1, 4, 4, 6, 7, 7));
        Api.answers(round, "syd", "chefer", List.of(7, 7));
        Api.closeAndWait(round);

        Response csv = all(round, CSV);

        assertThat(csv.contentType()).startsWith(CSV).containsIgnoringCase("charset=utf-8");
        Path file = Path.of("src/test/resources/api/profiles.csv");
        String text = csv.asString().replace(round, "ROUND");
        if (Files.notExists(file)) {
            Files.writeString(file, text);
            throw new AssertionError("there was no snapshot; look at " + file);
        }
        assertThat(text).isEqualTo(Files.readString(file)).contains("\r\n");
    }

    @Test
    void accountSeesItsOwnPartOfTheTreeAndNoMore() throws InterruptedException {
        String round = closedAtNord();
        account("nordchef", "leader", "nord");
        account("granskare", "auditor", "region");
        account("utflyttad", "leader", "gone");

        assertThat(units(as("nordchef", round))).containsExactly("nord");
        assertThat(units(as("granskare", round))).containsExactly("region");
        assertThat(as("utflyttad", round).statusCode()).isEqualTo(200);
        assertThat(units(as("utflyttad", round))).isEmpty();
        assertThat(as("nordchef", round).header("ETag"))
                .isNotEqualTo(all(round, LINES).header("ETag"));
    }

    @Test
    void unchangedProfilesAreNotSentAgain() throws InterruptedException {
        String round = closedAtNord();
        String tag = all(round, LINES).header("ETag");

        Response again =
                Api.admin().accept(LINES).header("If-None-Match", tag).get("/api/v1/rounds/{id}/profiles", round);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(all(round, CSV).header("ETag")).isNotEqualTo(tag);
        assertThat(all(round, CSV).header("Vary")).isEqualTo("Accept");
        assertThat(all(closedAtNord(), LINES).header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void withoutAWishTheAnswerIsLines() throws InterruptedException {
        Response answer = Api.admin().get("/api/v1/rounds/{id}/profiles", closedAtNord());
        assertThat(answer.contentType()).startsWith(LINES);
        assertThat(units(answer)).containsExactly("region", "nord", "syd");
    }

    @Test
    void whatIsWrongIsSaidBeforeTheFirstByte() throws InterruptedException {
        String open = Api.draft();
        Api.problem(all(open, CSV), 409, "/problems/round-not-closed");
        Api.problem(all("none", LINES), 404, "/problems/round-unknown");
        Api.problem(given().accept(CSV).get("/api/v1/rounds/" + open + "/profiles"), 401, "/problems/not-logged-in");
        Api.problem(all(closedAtNord(), "image/png"), 406, "/problems/not-acceptable");
    }

    @Test
    void whatFailsOnTheWayIsBrokenOffAndNeverLooksWhole() throws Exception {
        wideTree();
        String round = closed("u149", 12);
        change(
                "update released_cell set figures = substring(figures from 1 for 1) where round_id = ? and unit = 'u149'",
                round);

        // more than once: an answer that ended in good order was once the exception
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> all(round, LINES).asString()).isInstanceOf(Exception.class);
        }
        // each has given its place back, or the service would refuse everybody in the end
        Metrics.awaitAtWork(0);
    }

    /** A root and 150 units below it, which is more than is read at a time. */
    private static List<String> wideTree() {
        StringBuilder tree = new StringBuilder("id,name,parent\nregion,Regionen,\n");
        List<String> units = new ArrayList<>(List.of("region"));
        for (int i = 0; i < 150; i++) {
            tree.append("u").append(i).append(",Enhet,region\n");
            units.add("u" + i);
        }
        Api.admin()
                .contentType(CSV)
                .body(tree.toString())
                .put("/api/v1/units")
                .then()
                .statusCode(200);
        return units;
    }

    private static String closedAtNord() throws InterruptedException {
        Api.importUnits();
        return closed("nord", 6);
    }

    private static String closed(String unit, int people) throws InterruptedException {
        String round = Api.admin(Map.of("name", "Prov", "questionnaires", List.of("kontroll-tillit")))
                .post("/api/v1/rounds")
                .path("id");
        Api.open(round);
        Api.answers(round, unit, "medarbetare", Collections.nCopies(people, 4));
        Api.closeAndWait(round);
        return round;
    }

    private static Response all(String round, String format) {
        return Api.admin().accept(format).get("/api/v1/rounds/{id}/profiles", round);
    }

    private static Response as(String account, String round) {
        return given().auth()
                .preemptive()
                .basic(account, account)
                .accept(LINES)
                .get("/api/v1/rounds/{id}/profiles", round);
    }

    private static List<String> units(Response lines) {
        return lines.asString()
                .lines()
                .map(line -> io.restassured.path.json.JsonPath.from(line).getString("unit.id"))
                .toList();
    }

    private static String profile(String round, String unit) {
        return Api.admin()
                .get("/api/v1/rounds/{id}/units/{unit}/profile", round, unit)
                .asString();
    }

    private void account(String name, String role, String unit) {
        change("delete from account where username = ?", name);
        change(
                "insert into account (username, password_hash, role, unit) values (?, ?, ?, ?)",
                name,
                BcryptUtil.bcryptHash(name),
                role,
                unit);
    }

    private void change(String statement, String... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setString(i + 1, values[i]);
            }
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
