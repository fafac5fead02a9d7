package se.tillitsspegeln.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.organisation.Organisation;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.profile.Profile.Comment;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.response.Answering;
import se.tillitsspegeln.response.Submission;
import se.tillitsspegeln.round.CodeOrder;
import se.tillitsspegeln.round.IssuedCode;
import se.tillitsspegeln.round.NewRound;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.RoundStatus;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.shared.SurveyProblem;

@QuarkusTest
class ClosingTest {

    private static final long POLL_MILLIS = 20;

    @Inject
    Organisation organisation;

    @Inject
    Rounds rounds;

    @Inject
    Answering answering;

    @Inject
    Closing closing;

    @Inject
    Profiles profiles;

    @Inject
    AgroalDataSource database;

    private RoundId round;
    private List<IssuedCode> codes;

    @BeforeEach
    void openRound() {
        organisation.replace(UnitTree.of(List.of(unit("r", null), unit("a", "r"), unit("b", "r"), unit("c", "b"))));
        round = rounds.create(new NewRound("Stängning", List.of("samverkan"), 5, null, null))
                .id();
        codes = rounds.issueCodes(
                round, List.of(order("a", 14), order("b", 4), order("c", 8), new CodeOrder(id("r"), "chefer", 3)));
        rounds.open(round);
    }

    @Test
    void eachCommentIsShownAtExactlyTheUnitWhereTenWritersMeet() {
        write("a", 12);
        write("c", 8);
        write("b", 3);
        close();
        assertThat(texts("a")).hasSize(12).allMatch(text -> text.startsWith("a"));
        assertThat(texts("b")).hasSize(11).noneMatch(text -> text.startsWith("a"));
        assertThat(texts("c")).isEmpty();
        assertThat(texts("r")).isEmpty();
    }

    @Test
    void tooFewWritersAreShownNowhereAndTheirTextsAreDestroyed() {
        write("a", 9);
        close();
        assertThat(List.of("a", "b", "c", "r"))
                .allSatisfy(unit -> assertThat(texts(unit)).isEmpty());
        assertThat(count("select count(*) from released_comment where round_id = ?"))
                .isZero();
    }

    @Test
    void closingDestroysTalliesDraftsAndSealedComments() {
        write("a", 6);
        answering.save(codeOf("c", 0), Map.of(new ItemId("s1"), "4", new ItemId("o1"), "på väg"));
        assertThat(count("select count(*) from tally where round_id = ?")).isEqualTo(4);
        assertThat(count("select count(*) from draft where round_id = ?")).isEqualTo(1);
        assertThat(count("select count(*) from sealed_comment where round_id = ?"))
                .isEqualTo(6);
        close();
        for (String table : List.of("tally", "draft", "sealed_comment")) {
            assertThat(count("select count(*) from " + table + " where round_id = ?"))
                    .isZero();
        }
    }

    @Test
    void closedRoundTakesNoAnswerAndNoDraft() {
        write("a", 6);
        close();
        Profile before = profiles.of(round, id("a"));
        assertThatThrownBy(() -> answering.submit(codeOf("a", 13), sheet("sent")))
                .isInstanceOfSatisfying(
                        SurveyProblem.class,
                        problem -> assertThat(problem.type().status()).isEqualTo(410));
        assertThatThrownBy(() -> answering.save(codeOf("a", 13), Map.of(new ItemId("s1"), "4")))
                .isInstanceOf(SurveyProblem.class);
        assertThat(profiles.of(round, id("a"))).isEqualTo(before);
    }

    @Test
    void closedRoundIsNeverRecomputed() {
        write("a", 6);
        close();
        Profile before = profiles.of(round, id("a"));
        organisation.replace(UnitTree.of(List.of(unit("elsewhere", null))));
        closing.close(round);
        assertThat(profiles.of(round, id("a"))).isEqualTo(before);
    }

    @Test
    void resultsOfAnOpenRoundAreNotShown() {
        write("a", 6);
        assertThatThrownBy(() -> profiles.of(round, id("a"))).isInstanceOfSatisfying(SurveyProblem.class, problem -> {
            assertThat(problem.type().slug()).isEqualTo("round-not-closed");
            assertThat(problem.type().status()).isEqualTo(409);
        });
    }

    private void write(String unit, int writers) {
        for (int i = 0; i < writers; i++) {
            answering.submit(codeOf(unit, i), sheet(unit + " skriver " + i));
        }
    }

    private static Submission sheet(String text) {
        return new Submission(Map.of("s1", 4, "s2", "na"), Map.of("o1", text));
    }

    private void close() {
        closing.close(round);
        while (!rounds.require(round).is(RoundStatus.CLOSED)) {
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private List<String> texts(String unit) {
        return profiles.of(round, id(unit)).comments().stream()
                .map(Comment::text)
                .toList();
    }

    private String codeOf(String unit, int number) {
        List<IssuedCode> own = new ArrayList<>(codes);
        own.removeIf(code -> !code.unit().value().equals(unit));
        return own.get(number).code();
    }

    private int count(String query) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, round.value());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CodeOrder order(String unit, int count) {
        return new CodeOrder(id(unit), "medarbetare", count);
    }

    private static UnitId id(String unit) {
        return new UnitId(unit);
    }

    private static Unit unit(String id, @Nullable String parent) {
        return new Unit(id(id), "Enhet " + id, parent == null ? null : id(parent));
    }
}
