package se.tillitsspegeln.profile.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.tillitsspegeln.profile.disclosure.GeneratedRound.Answer;
import se.tillitsspegeln.profile.disclosure.GeneratedRound.Sheet;

/**
 * The promise, proven on generated rounds: nothing that depends on 1..k−1 valid answers, nor on people who only said
 * that they do not know, can be worked out from all that is published together.
 */
class NoSmallGroupIsToldTest {

    @Property(tries = 500)
    void oneRoundTellsOfNoSmallGroup(@ForAll("rounds") GeneratedRound round) {
        ExactSpan all = ExactSpan.of(round.published(), round.weights());
        assertThat(all.tellsOfFewerThan(round.k())).isFalse();
    }

    /**
     * Rounds of the same people in units and trees that change, all published together. An answer of one round and an
     * answer of another are two answers, also when one person gave both: what is proven is that nothing depending on
     * fewer than k answers <em>given in those rounds</em> can be worked out. See below for what is not.
     */
    @Property(tries = 200)
    void severalRoundsTogetherTellOfNoSmallGroup(@ForAll("severalRounds") List<GeneratedRound> rounds) {
        int columns = rounds.stream().mapToInt(round -> round.weights().length).sum();
        List<BigInteger[]> published = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        for (GeneratedRound round : rounds) {
            for (BigInteger[] row : round.published()) {
                BigInteger[] wide = GeneratedRound.zeros(columns);
                System.arraycopy(row, 0, wide, weights.size(), row.length);
                published.add(wide);
            }
            Arrays.stream(round.weights()).forEach(weights::add);
        }
        ExactSpan all =
                ExactSpan.of(published, weights.stream().mapToInt(i -> i).toArray());
        int smallest = rounds.stream().mapToInt(GeneratedRound::k).min().orElseThrow();
        assertThat(all.tellsOfFewerThan(smallest)).isFalse();
    }

    /**
     * What no rule of one round can prevent, and what is therefore not promised: whoever knows that the same five
     * answered exactly the same twice, and that one more joined them, learns that one's answer where figures are exact.
     */
    @Example
    void whoeverKnowsThatNobodyChangedTheirMindLearnsOfANewcomer() {
        List<BigInteger[]> published = new ArrayList<>();
        for (int people : List.of(5, 6)) {
            GeneratedRound round = new GeneratedRound(Tree.of(new int[] {-1}), 5, allValid(people));
            BigInteger[] row = GeneratedRound.zeros(6 * GeneratedRound.ITEMS);
            System.arraycopy(round.published().get(0), 0, row, 0, people * GeneratedRound.ITEMS);
            published.add(row);
        }
        int[] weights = new GeneratedRound(Tree.of(new int[] {-1}), 5, allValid(6)).weights();
        assertThat(ExactSpan.of(published, weights).tellsOfFewerThan(5)).isTrue();
    }

    private static List<Sheet> allValid(int people) {
        return Collections.nCopies(people, new Sheet(0, 0, List.of(Answer.VALID, Answer.VALID)));
    }

    @Provide
    Arbitrary<GeneratedRound> rounds() {
        return Generated.rounds();
    }

    @Provide
    Arbitrary<List<GeneratedRound>> severalRounds() {
        return Generated.severalRounds();
    }
}
