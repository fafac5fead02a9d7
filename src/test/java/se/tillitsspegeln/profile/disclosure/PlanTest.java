package se.tillitsspegeln.profile.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlanTest {

    /** Two units below a root. */
    private static final Tree FORK = Tree.of(new int[] {-1, 0, 0});

    @Test
    void peopleWhoDoNotKnowAreCarriedUpWithTheOthers() {
        Plan plan = Plan.carryUp(FORK, new int[] {0, 4, 6}, 5);
        int[] people = {0, 9, 6};
        assertThat(plan.shownSums(people)).containsExactly(6, 0, 6);
        assertThat(plan.blockOf(1)).isEqualTo(-1);
    }

    @Test
    void fivePeopleWhoDoNotKnowCloseNoBlock() {
        Plan plan = Plan.carryUp(FORK, new int[] {0, 0, 6}, 5);
        assertThat(plan.isShown(1)).isFalse();
        assertThat(plan.closesBlock(1)).isFalse();
        assertThat(plan.shownSums(new int[] {0, 5, 6})).containsExactly(6, 0, 6);
    }

    @Test
    void participationIsPlannedByTheInvited() {
        Plan plan = Plan.carryUp(FORK, new int[] {1, 4, 20}, 5);
        assertThat(plan.shownSums(new int[] {1, 0, 3})).containsExactly(4, 0, 3);
    }

    @Test
    void eachWriterIsShownAtExactlyOneNodeAmongTen() {
        Tree chain = Tree.of(new int[] {-1, 0, 1, 2});
        Plan plan = Plan.carryUp(chain, new int[] {3, 4, 6, 12}, 10);
        assertThat(plan.blockOf(3)).isEqualTo(3);
        assertThat(plan.blockOf(2)).isEqualTo(1);
        assertThat(plan.blockOf(1)).isEqualTo(1);
        assertThat(plan.blockOf(0)).isEqualTo(-1);
    }

    @Test
    void aParentWithNothingOfItsOwnIsTheSameAsItsOneChild() {
        Plan plan = Plan.carryUp(FORK, new int[] {0, 6, 2}, 5);
        assertThat(plan.sameAsOneChild(0)).isTrue();
        assertThat(plan.sameAsOneChild(1)).isFalse();
        assertThat(Plan.carryUp(FORK, new int[] {0, 6, 5}, 5).sameAsOneChild(0)).isFalse();
        assertThat(Plan.carryUp(FORK, new int[] {5, 6, 0}, 5).sameAsOneChild(0)).isFalse();
    }

    @Test
    void rowsOfHiddenNodesMayBeMissing() {
        int[][] target = {{9, 9}, null, {9, 9}};
        Plan.carryUp(FORK, new int[] {0, 2, 6}, 5).addShown(new int[][] {null, {1, 1}, {2, 3}}, 0, 2, target);
        assertThat(target).isDeepEqualTo(new int[][] {{2, 3}, null, {2, 3}});
    }

    @Test
    void aMissingRowOfAShownNodeIsRefused() {
        Plan plan = Plan.carryUp(FORK, new int[] {0, 2, 6}, 5);
        assertThatThrownBy(() -> plan.addShown(new int[3][1], 0, 1, new int[3][]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("node 0");
    }

    @Test
    void aSumThatDoesNotFitIsNeverPublished() {
        int[][] cells = {{0}, {Integer.MAX_VALUE}, {1}};
        Plan plan = Plan.carryUp(FORK, new int[] {0, 6, 6}, 5);
        assertThatThrownBy(() -> plan.addShown(cells, 0, 1, new int[3][1])).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void hugeCountsStillCloseTheirBlock() {
        int[] valid = {0, Integer.MAX_VALUE, Integer.MAX_VALUE};
        assertThat(Plan.carryUp(FORK, valid, 5).shownSums(valid)[0]).isEqualTo(2L * Integer.MAX_VALUE);
    }

    @Test
    void nonsenseIsRefused() {
        refuses("protects nobody", new int[] {0, 0, 0}, 1);
        refuses("negative", new int[] {0, -1, 0}, 5);
        refuses("2 counts for 3 nodes", new int[] {0, 1}, 5);
    }

    private static void refuses(String why, int[] valid, int k) {
        assertThatThrownBy(() -> Plan.carryUp(FORK, valid, k))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
