package se.tillitsspegeln.operations.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillitsspegeln.profile.Participations;
import se.tillitsspegeln.round.CodeRetention;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.shared.Retention;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.web.respondent.TestRounds;

/** Codes and lines of the log go when they are old enough, and nothing that is shown changes. The test turns back the database. */
@QuarkusTest
class RetentionTest {

    private static final int MANY = 2_100;

    @Inject
    RetentionRun retention;

    @Inject
    TestRounds rounds;

    @Inject
    Participations participations;

    @Inject
    CodeRetention codes;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "tillit.admin-password")
    String password;

    @Test
    void figuresOfAClosedRoundAreTheSameWhenItsCodesAreGone() {
        TestRounds.Prepared old = closed(9);
        String round = old.round().id().value();
        closedDaysAgo(round, 91);
        Map<String, String> before = figures(round);
        assertThat(before.get("participation")).contains("\"invited\":14,\"answered\":9");

        nextDay();

        assertThat(count("select count(*) from access_code where round_id = ?", round))
                .isZero();
        assertThat(figures(round)).isEqualTo(before);
        assertThat(log(round)).contains("codes.forgotten", "17 codes");
        assertThat(send(old.codes().get(12)).statusCode()).isEqualTo(404);
    }

    @Test
    void codesOfARoundThatClosedLatelyOrIsOpenStay() {
        TestRounds.Prepared lately = closed(6);
        closedDaysAgo(lately.round().id().value(), 89);
        TestRounds.Prepared open = rounds.open(TestRounds.SHORT);
        nextDay();
        for (TestRounds.Prepared round : List.of(lately, open)) {
            assertThat(count(
                            "select count(*) from access_code where round_id = ?",
                            round.round().id().value()))
                    .isEqualTo(17);
        }
        assertThat(codes.forget(open.round().id(), MANY)).isZero();
        assertThatThrownBy(() -> participations.keep(open.round().id())).isInstanceOf(SurveyProblem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void whoeverComesWithARemovedCodeIsToldWhereTheResultIs(String language) {
        TestRounds.Prepared old = closed(5);
        closedDaysAgo(old.round().id().value(), 100);
        nextDay();
        String gone = language.equals("sv")
                ? "resultatet finns då hos din chef"
                : "your manager and HR still have the result";
        String page =
                given().redirects().follow(true).get("/k/" + old.codes().get(0)).asString();
        assertThat(Jsoup.parse(page).text()).contains("och resultatet finns hos din chef");
        String remembered = given().cookie("tillit-code", old.codes().get(0))
                .get("/" + language + "/answer/result")
                .asString();
        assertThat(Jsoup.parse(remembered).text()).contains(gone);
    }

    @Test
    void anInterruptionHalfWayLosesNothingOfTheFigures() {
        TestRounds.Prepared old = closed(8);
        String round = old.round().id().value();
        closedDaysAgo(round, 91);
        Map<String, String> before = figures(round);
        participations.keep(old.round().id());
        new Rows(database).run("delete from access_code where round_id = ? and spent = true", round);
        assertThat(figures(round)).isEqualTo(before);
        nextDay();
        assertThat(figures(round)).isEqualTo(before);
        assertThat(log(round)).contains("9 codes");
    }

    @Test
    void oldLinesOfTheLogGoAndTheirGoingIsALine() {
        for (int i = 0; i < MANY; i += 700) {
            lines(700, clock.instant().minus(Duration.ofDays(2 * 366)).atOffset(ZoneOffset.UTC));
        }
        lines(3, clock.instant().minus(Duration.ofDays(700)).atOffset(ZoneOffset.UTC));
        nextDay();
        assertThat(count("select count(*) from audit_entry where actor = ?", "ancient"))
                .isEqualTo(3);
        assertThat(count("select count(*) from audit_entry where action = ?", "log.forgotten"))
                .isGreaterThanOrEqualTo(2);
        new Rows(database).run("delete from audit_entry where actor = ?", "ancient");
    }

    @Test
    void itIsDoneOnceADayHoweverManyAsk() {
        TestRounds.Prepared old = closed(5);
        nextDay();
        closedDaysAgo(old.round().id().value(), 91);
        retention.onceADay();
        assertThat(count(
                        "select count(*) from access_code where round_id = ?",
                        old.round().id().value()))
                .isEqualTo(17);
        nextDay();
        assertThat(count(
                        "select count(*) from access_code where round_id = ?",
                        old.round().id().value()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "P0D", "P-3D", "90", "PT5H"})
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> Retention.Span.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("P90D");
        assertThat(Retention.Span.of("forever").before(clock.instant())).isEmpty();
    }

    private TestRounds.Prepared closed(int answers) {
        TestRounds.Prepared round = rounds.open(TestRounds.SHORT);
        round.codes().subList(0, answers).forEach(code -> assertThat(send(code).statusCode())
                .isEqualTo(201));
        rounds.closeAndWait(round.round().id());
        return round;
    }

    private static Response send(String code) {
        return given().contentType("application/json")
                .body(Map.of("code", code, "answers", Map.of("k1", 4, "k2", 2, "s1", 3)))
                .post("/api/v1/responses");
    }

    /** Everything that is told of the round, as it comes over the wire. */
    private Map<String, String> figures(String round) {
        Map<String, String> told = new LinkedHashMap<>();
        for (String path : List.of("participation", "profiles", "method")) {
            told.put(path, get("/api/v1/rounds/" + round + "/" + path));
        }
        told.put("turnout", turnout(round));
        return told;
    }

    private String turnout(String round) {
        return participations.of(new RoundId(round)).toString();
    }

    private String get(String path) {
        Response answer = given().auth().preemptive().basic("admin", password).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.asString();
    }

    private void nextDay() {
        LocalDate yesterday =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        new Rows(database).run("update daily_work set done_on = ?", yesterday);
        retention.onceADay();
    }

    private void closedDaysAgo(String round, int days) {
        new Rows(database)
                .run(
                        "update round set closed_at = ? where id = ?",
                        clock.instant().minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC),
                        round);
    }

    private void lines(int count, OffsetDateTime at) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into audit_entry (noted_at, actor, role, action, details) values (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < count; i++) {
                insert.setObject(1, at);
                for (int column = 2; column <= 5; column++) {
                    insert.setString(column, "ancient");
                }
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String log(String round) {
        return new Rows(database).told("select action || ' ' || details from audit_entry where round_id = ?", round);
    }

    private int count(String query, String value) {
        return Integer.parseInt(new Rows(database).told(query, value).strip());
    }
}
