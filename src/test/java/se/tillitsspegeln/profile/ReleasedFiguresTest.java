package se.tillitsspegeln.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.profile.MadeUpRound.Person;
import se.tillitsspegeln.profile.MovedCounts.Column;

/**
 * The service's own release looked at from outside, as an attacker would: whose answers a released count rests on is
 * found by changing one answer and seeing which counts move. Nothing is asked of the plans. All that is ever shown of
 * answers – indices, means, distributions, spread, bands, gaps, references – is computed from these counts.
 */
class ReleasedFiguresTest {

    private static final int NODES = 10;
    private static final int HIGHEST = 5;

    @Property(tries = 200)
    void noReleasedCountTellsOfASmallGroup(@ForAll("rounds") MadeUpRound round) {
        MovedCounts moved = new MovedCounts();
        for (Column column : columns(round)) {
            moved.whenAnAnswerChanges(round, column);
        }
        assertThat(moved.span().tellsOfFewerThan(round.k())).isFalse();
    }

    @Property(tries = 200)
    void participationTellsOfNoFewerThanKInvited(@ForAll("rounds") MadeUpRound round) {
        MovedCounts moved = new MovedCounts();
        for (Person one : round.people()) {
            moved.whenSomeoneStaysSilent(round, new Column(one.role(), one.unit(), 0));
        }
        assertThat(moved.span().tellsOfFewerThan(round.k())).isFalse();
    }

    /** What the page calls "based on 13 of 15" must not give away how many of a hidden unit answered. */
    @Property(tries = 150)
    void whoHandedInIsToldAsFarAsParticipationTellsItAndNoFurther(@ForAll("rounds") MadeUpRound round) {
        for (String role : MadeUpRound.ROLES) {
            Map<String, Integer> told = round.answered(role);
            round.released(role).forEach((unit, cells) -> assertThat(cells[ReleaseLayout.HANDED_IN])
                    .isEqualTo(Math.max(cells[ReleaseLayout.ANSWERED], told.getOrDefault(unit, 0))));
        }
    }

    @Property(tries = 150)
    void exactlyTheUnitsWithEnoughValidAnswersShowTheItem(@ForAll("rounds") MadeUpRound round) {
        for (String role : MadeUpRound.ROLES) {
            Map<String, List<Integer>> shape = round.shape(role);
            for (Unit unit : round.tree().units()) {
                assertThat(shape.containsKey(unit.id().value()))
                        .isEqualTo(round.handedInBelow(unit.id().value(), role) >= round.k());
                List<Integer> shown = shape.getOrDefault(unit.id().value(), List.of(0, 0, 0));
                for (int item = 0; item < shown.size(); item++) {
                    boolean enough = round.valid(unit.id().value(), role, item, false) >= round.k();
                    assertThat(shown.get(item) > 0).isEqualTo(enough);
                    assertThat(shown.get(item) >= round.k()).isEqualTo(enough);
                }
            }
        }
    }

    /** Which cells are hidden, and every n, are the same whatever was answered. */
    @Property(tries = 150)
    void otherAnswersOfTheSamePeopleHideAndShowTheSame(@ForAll("rounds") MadeUpRound round, @ForAll long seed) {
        Random random = new Random(seed);
        List<Person> others = round.people().stream()
                .map(one -> one.answering(answer -> answer > 0 ? 1 + random.nextInt(HIGHEST) : answer))
                .toList();
        MadeUpRound other = new MadeUpRound(round.tree(), round.k(), others);
        for (String role : MadeUpRound.ROLES) {
            assertThat(other.shape(role)).isEqualTo(round.shape(role));
        }
    }

    /** Names, and the order of siblings and of people, change nothing but names. */
    @Property(tries = 150)
    void otherNamesAndAnotherOrderReleaseTheSame(@ForAll("rounds") MadeUpRound round) {
        List<Unit> backwards = new ArrayList<>(
                MadeUpRound.renamed(round.tree(), name -> "x" + name).units());
        Collections.reverse(backwards);
        List<Person> renamed = new ArrayList<>();
        round.people().forEach(one -> renamed.add(0, new Person("x" + one.unit(), one.role(), one.answers())));
        MadeUpRound other = new MadeUpRound(UnitTree.of(backwards), round.k(), renamed);
        for (String role : MadeUpRound.ROLES) {
            Map<String, int[]> again = other.released(role);
            Map<String, int[]> released = round.released(role);
            assertThat(again).hasSameSizeAs(released);
            released.forEach((unit, cells) -> assertThat(again.get("x" + unit)).isEqualTo(cells));
        }
    }

    /**
     * What counts of people do tell, and what is therefore not promised: participation goes by the invited and a result by
     * those who answered, so that the two together can say how many – never what – a unit below k answered.
     */
    @Example
    void participationAndResultTogetherCanTellHowManyOfASmallUnitAnswered() {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            people.add(new Person("u2", "r0", i < 3 ? List.of(3, 3, 3) : List.of()));
        }
        people.addAll(Collections.nCopies(4, new Person("u1", "r0", List.of(4, 4, 4))));
        MadeUpRound round = new MadeUpRound(MadeUpRound.tree(new int[] {-1, 0, 0}), 5, people);
        Map<String, int[]> released = round.released("r0");
        assertThat(released).containsOnlyKeys("u0");
        int together = released.getOrDefault("u0", new int[3])[ReleaseLayout.ANSWERED];
        assertThat(together - round.answered("r0").getOrDefault("u2", 0)).isEqualTo(4);
    }

    private static List<Column> columns(MadeUpRound round) {
        Map<Column, Boolean> columns = new LinkedHashMap<>();
        for (Person one : round.people()) {
            for (int item = 0; item < one.answers().size(); item++) {
                if (one.answers().get(item) != MadeUpRound.SKIPPED) {
                    columns.put(new Column(one.role(), one.unit(), item), true);
                }
            }
        }
        return List.copyOf(columns.keySet());
    }

    @Provide
    Arbitrary<MadeUpRound> rounds() {
        Arbitrary<Integer> anyNumber = Arbitraries.integers().between(0, Integer.MAX_VALUE);
        return Arbitraries.integers().between(1, NODES).flatMap(size -> Combinators.combine(
                        anyNumber.list().ofSize(size),
                        Arbitraries.integers().between(2, 8),
                        person(size).list().ofMaxSize(70))
                .as((links, k, people) -> new MadeUpRound(MadeUpRound.tree(parents(links)), k, people)));
    }

    private static int[] parents(List<Integer> links) {
        int[] parents = new int[links.size()];
        for (int node = 0; node < parents.length; node++) {
            parents[node] = node == 0 ? -1 : links.get(node) % node;
        }
        return parents;
    }

    private static Arbitrary<Person> person(int units) {
        Arbitrary<List<Integer>> answers = Arbitraries.of(1, 2, 3, 4, HIGHEST, 3, MadeUpRound.NA, MadeUpRound.SKIPPED)
                .list()
                .ofSize(MadeUpRound.IDS.size());
        Arbitrary<List<Integer>> sometimes =
                Arbitraries.frequencyOf(Tuple.of(4, answers), Tuple.of(1, Arbitraries.just(List.of())));
        return Combinators.combine(
                        Arbitraries.integers().between(0, units - 1), Arbitraries.of(MadeUpRound.ROLES), sometimes)
                .as((unit, role, sheet) -> new Person("u" + unit, role, sheet));
    }
}
