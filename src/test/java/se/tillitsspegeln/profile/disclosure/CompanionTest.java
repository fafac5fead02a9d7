package se.tillitsspegeln.profile.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.tillitsspegeln.profile.disclosure.GeneratedRound.Answer;
import se.tillitsspegeln.profile.disclosure.GeneratedRound.Sheet;

class CompanionTest {

    /** Three units right below the root. */
    private static final Tree TREE = Tree.of(new int[] {-1, 0, 0, 0});

    private static final int K = 5;

    /**
     * As if every sum over the complete sheets were published beside the items, and not only one figure made of them.
     * People who do not know have no say in such a sum and none in what is asked here.
     */
    @Property(tries = 500)
    void sumsOverTheChosenSheetsBesideTheItemsTellOfNoSmallGroup(@ForAll("rounds") GeneratedRound round) {
        List<BigInteger[]> published = round.published();
        for (int role = 0; role < GeneratedRound.ROLES; role++) {
            boolean[] used = choose(round, role);
            for (int item = 0; item < GeneratedRound.ITEMS; item++) {
                published.add(overComplete(round, role, item, used));
            }
        }
        int[] weights = round.weights();
        published.forEach(row -> IntStream.range(0, row.length)
                .filter(column -> weights[column] == 0)
                .forEach(column -> row[column] = BigInteger.ZERO));
        assertThat(ExactSpan.of(published, weights).tellsOfFewerThan(round.k())).isFalse();
    }

    @Example
    void everySheetIsUsedWhereNobodyOrEnoughPeopleSkippedAnItem() {
        assertThat(choose(new int[] {0, 9, 9, 9}, new int[] {0, 9, 9, 9}, new int[] {0, 9, 9, 9}))
                .containsExactly(false, true, true, true);
        assertThat(choose(new int[] {0, 9, 9, 9}, new int[] {0, 7, 7, 8}, new int[] {0, 7, 7, 8}))
                .containsExactly(false, true, true, true);
    }

    @Example
    void groupOfTheOneWhoSkippedAnItemIsLeftOut() {
        assertThat(choose(new int[] {0, 9, 9, 9}, new int[] {0, 9, 8, 9}, new int[] {0, 9, 8, 9}))
                .containsExactly(false, true, false, true);
    }

    @Example
    void fewCompleteSheetsAmongManyIncompleteOnesAreLeftOut() {
        assertThat(choose(new int[] {0, 9, 9, 9}, new int[] {0, 9, 9, 9}, new int[] {0, 9, 2, 9}))
                .containsExactly(false, true, false, true);
    }

    @Example
    void groupThatAnItemShowsNowhereIsLeftOut() {
        assertThat(choose(new int[] {0, 9, 9, 4}, new int[] {0, 9, 9, 4}, new int[] {0, 9, 9, 4}))
                .containsExactly(false, true, true, false);
    }

    private static boolean[] choose(int[] first, int[] second, int[] complete) {
        return Companion.choose(List.of(item(TREE, first, K), item(TREE, second, K)), complete, K);
    }

    private static boolean[] choose(GeneratedRound round, int role) {
        List<Companion.Item> items = new ArrayList<>();
        for (int item = 0; item < GeneratedRound.ITEMS; item++) {
            items.add(item(round.tree(), round.count(role, item, Answer.VALID), round.k()));
        }
        int[] complete = new int[round.tree().size()];
        round.sheets().stream()
                .filter(sheet -> sheet.role() == role && isComplete(sheet))
                .forEach(sheet -> complete[sheet.unit()]++);
        return Companion.choose(items, complete, round.k());
    }

    private static Companion.Item item(Tree tree, int[] valid, int k) {
        return new Companion.Item(Plan.carryUp(tree, valid, k), valid);
    }

    private static BigInteger[] overComplete(GeneratedRound round, int role, int item, boolean[] used) {
        BigInteger[] row = GeneratedRound.zeros(round.sheets().size() * GeneratedRound.ITEMS);
        for (int i = 0; i < round.sheets().size(); i++) {
            Sheet sheet = round.sheets().get(i);
            if (sheet.role() == role && isComplete(sheet) && used[sheet.unit()]) {
                row[i * GeneratedRound.ITEMS + item] = BigInteger.ONE;
            }
        }
        return row;
    }

    private static boolean isComplete(Sheet sheet) {
        return sheet.answers().stream().allMatch(answer -> answer == Answer.VALID);
    }

    @Provide
    Arbitrary<GeneratedRound> rounds() {
        return Generated.rounds();
    }
}
