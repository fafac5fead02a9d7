package se.tillitsspegeln.profile.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TreeTest {

    @Test
    void childrenComeBeforeTheirParentsInAnyOrderOfNumbers() {
        int[] parents = {3, 0, 0, -1, 3, 2};
        assertThat(Tree.of(parents).postorder()).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
        int[] position = new int[6];
        int[] order = Tree.of(parents).postorder();
        for (int i = 0; i < order.length; i++) {
            position[order[i]] = i;
        }
        for (int node = 0; node < parents.length; node++) {
            assertThat(parents[node] == -1 ? 6 : position[parents[node]]).isGreaterThan(position[node]);
        }
    }

    @Test
    void aChainOfAHundredThousandIsNoProblem() {
        int[] parents = new int[100_000];
        Arrays.setAll(parents, node -> node - 1);
        assertThat(Tree.of(parents).postorder()[0]).isEqualTo(99_999);
    }

    @Test
    void cannotBeChangedFromOutside() {
        int[] parents = {-1, 0};
        Tree tree = Tree.of(parents);
        parents[1] = 7;
        tree.postorder()[0] = 7;
        assertThat(tree.parent(1)).isZero();
        assertThat(tree.postorder()).containsExactly(1, 0);
    }

    @Test
    void whatIsNotOneTreeIsRefused() {
        refuses("no node is the root");
        refuses("no node is the root", 1, 0);
        refuses("both node 0 and node 1 are roots", -1, -1);
        refuses("2 nodes are on a cycle", -1, 2, 1);
        refuses("2 nodes are on a cycle", -1, 1, 1);
        refuses("node 1 has the unknown parent 2", -1, 2);
        refuses("node 1 has the unknown parent -2", -1, -2);
    }

    private static void refuses(String why, int... parents) {
        assertThatThrownBy(() -> Tree.of(parents))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
