package se.tillitsspegeln.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.RoundStatus;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.shared.SurveyProblem;

/** Whatever fails while a round closes, it is then closing and whole, or closed and whole, with the same figures. */
@QuarkusTest
class CloseFaultsTest {

    private static final List<String> UNITS = List.of("r", "a", "b");
    private static final List<String> OPEN_TABLES = List.of("tally", "draft", "sealed_comment");
    private static final List<String> RELEASED_TABLES = List.of("released_cell", "released_comment", "release");

    @Inject
    Organisation organisation;

    @Inject
    Rounds rounds;

    @Inject
    Answering answering;

    @Inject
    Closing closing;

    @Inject
    Releasing releasing;

    @Inject
    Profiles profiles;

    @Inject
    FaultyDatabase database;

    private RoundId round;
    private List<IssuedCode> codes;

    @BeforeEach
    void openRound() {
        organisation.replace(UnitTree.of(List.of(unit("r", null), unit("a", "r"), unit("b", "r"))));
        open();
    }

    @AfterEach
    void mend() {
        database.mend();
    }

    private void open() {
        round = rounds.create(new NewRound("Fel", List.of("samverkan"), 5, null, null))
                .id();
        codes = rounds.issueCodes(round, List.of(order("a", 60), order("b", 60)));
        rounds.open(round);
    }

    @ParameterizedTest
    @EnumSource(FaultyDatabase.Step.class)
    void afterAnyFailureTheRoundIsWholeAndClosesWithTheSameFigures(FaultyDatabase.Step step) {
        answerAndSaveADraft();
        close();
        List<Profile> expected = profiles();
        RoundId reference = round;
        open();
        answerAndSaveADraft();
        Map<String, Integer> before = database.rows(OPEN_TABLES, round);

        database.breakAt(step, round);
        closing.close(round);
        Round failed = await(now -> now.closeProblem() != null);

        assertThat(failed.status()).isEqualTo(RoundStatus.CLOSING);
        assertThat(failed.closeProblem())
                .startsWith(step.problem())
                .contains("reference ")
                .doesNotContainIgnoringCase("exception")
                .doesNotContainIgnoringCase("sql")
                .doesNotContain("fault");
        assertThat(database.rows(OPEN_TABLES, round)).isEqualTo(before);
        assertThat(database.rows(RELEASED_TABLES, round).values()).containsOnly(0);

        database.mend();
        close();
        assertThat(same(profiles(), round)).isEqualTo(same(expected, reference));
        assertThat(rounds.require(round).closeProblem()).isNull();
        assertThat(database.rows(OPEN_TABLES, round).values()).containsOnly(0);
    }

    @Test
    void aConnectionThatIsLostHalfwayLosesNothing() {
        answerAndSaveADraft();
        try (FaultyDatabase.Hold hold = database.holdTally(round, "b")) {
            closing.close(round);
            hold.cutWhoeverWaits();
            assertThat(await(now -> now.closeProblem() != null).status()).isEqualTo(RoundStatus.CLOSING);
        }
        close();
        assertThat(answered("r")).isEqualTo(14);
    }

    @Test
    void ofTwoClosesAtOnceOneDoesItAndTheOtherFindsItDone() throws Exception {
        answerAndSaveADraft();
        rounds.startClosing(round);
        ExecutorService instances = Executors.newFixedThreadPool(3);
        try (FaultyDatabase.Hold hold = database.holdTally(round, "b")) {
            Callable<Void> attempt = () -> {
                releasing.release(round);
                return null;
            };
            List<Future<Void>> attempts =
                    List.of(instances.submit(attempt), instances.submit(attempt), instances.submit(attempt));
            hold.awaitWaiting();
            hold.close();
            for (Future<Void> one : attempts) {
                one.get();
            }
        } finally {
            instances.shutdown();
        }
        assertThat(rounds.require(round).status()).isEqualTo(RoundStatus.CLOSED);
        assertThat(rounds.require(round).closeProblem()).isNull();
        assertThat(answered("r")).isEqualTo(14);
        assertThat(closing.close(round).status()).isEqualTo(RoundStatus.CLOSED);
    }

    @Test
    void whatFailsAfterAnotherInstanceHasClosedTheRoundIsNotNotedOnIt() {
        answerAndSaveADraft();
        close();
        rounds.noteCloseProblem(round, "too late");
        assertThat(rounds.require(round).closeProblem()).isNull();
    }

    @Test
    void anAnswerThatArrivesWhileTheRoundClosesIsInTheReleaseOrRefused() throws Exception {
        codes = rounds.issueCodes(round, List.of(order("a", 600), order("b", 600)));
        AtomicInteger thanked = new AtomicInteger();
        AtomicInteger next = new AtomicInteger();
        ExecutorService people = Executors.newFixedThreadPool(4);
        Callable<Void> answers = () -> {
            int half = codes.size() / 2;
            for (int i = next.getAndIncrement(); i < codes.size(); i = next.getAndIncrement()) {
                // however fast they are, the second half is late
                while (i >= half && rounds.require(round).is(RoundStatus.OPEN)) {
                    Thread.onSpinWait();
                }
                // from both units by turns: few from one of them would be hidden, and look as if they were lost
                if (isThanked(codes.get(i / 2 + i % 2 * half))) {
                    thanked.incrementAndGet();
                }
            }
            return null;
        };
        List<Future<Void>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(people.submit(answers));
        }
        while (thanked.get() < 30) {
            Thread.onSpinWait();
        }
        close();
        for (Future<Void> one : all) {
            one.get();
        }
        people.shutdown();

        assertThat(thanked.get()).isBetween(30, codes.size() - 1);
        assertThat(answered("r")).isEqualTo(thanked.get());
        assertThat(UNITS.stream().mapToInt(unit -> texts(unit).size()).sum()).isEqualTo(thanked.get());
        assertThat(database.spent(round)).isEqualTo(thanked.get());
    }

    private boolean isThanked(IssuedCode code) {
        try {
            answering.submit(code.code(), sheet("ord"));
            return true;
        } catch (SurveyProblem problem) {
            assertThat(problem.type().status()).isEqualTo(410);
            return false;
        }
    }

    /** Seven people in a and seven in b, so that all have written where the top shows it. */
    private void answerAndSaveADraft() {
        for (int i = 0; i < 7; i++) {
            answering.submit(codes.get(i).code(), sheet("a" + i));
            answering.submit(codes.get(60 + i).code(), sheet("b" + i));
        }
        answering.save(codes.get(20).code(), Map.of(new ItemId("s1"), "4"));
    }

    private static Submission sheet(String text) {
        return new Submission(Map.of("s1", 4, "s2", "na"), Map.of("o1", text));
    }

    private void close() {
        closing.close(round);
        await(now -> now.is(RoundStatus.CLOSED));
    }

    private Round await(java.util.function.Predicate<Round> wanted) {
        Round now = rounds.require(round);
        while (!wanted.test(now)) {
            Thread.onSpinWait();
            now = rounds.require(round);
        }
        return now;
    }

    private List<Profile> profiles() {
        return profiles.of(round, UNITS.stream().map(UnitId::new).toList());
    }

    /** What is told, without the round's id and the order of texts, which are random. */
    private static String same(List<Profile> all, RoundId round) {
        return all.stream()
                .map(profile -> new Profile(
                                profile.round(),
                                profile.unit(),
                                profile.path(),
                                profile.minimumGroupSize(),
                                profile.roles(),
                                profile.gaps(),
                                profile.comments().stream()
                                        .sorted(Comparator.comparing(Comment::text))
                                        .toList())
                        .toString()
                        .replace(round.value(), "ROUND"))
                .toList()
                .toString();
    }

    private int answered(String unit) {
        return profiles.of(round, new UnitId(unit))
                .shown("medarbetare")
                .orElseThrow()
                .answered();
    }

    private List<Comment> texts(String unit) {
        return profiles.of(round, new UnitId(unit)).comments();
    }

    private static CodeOrder order(String unit, int count) {
        return new CodeOrder(new UnitId(unit), "medarbetare", count);
    }

    private static Unit unit(String id, @Nullable String parent) {
        return new Unit(new UnitId(id), "Enhet " + id, parent == null ? null : new UnitId(parent));
    }
}
