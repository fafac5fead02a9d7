package se.tillitsspegeln.profile.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks at what is about to be published as a suspicious reader would, knowing nothing of how it was made: takes from
 * each node's shown count the shown counts of its children. What remains is the block closed at the node, and must be
 * nothing or at least k.
 */
public final class Audit {

    private Audit() {}

    /**
     * A block that must not be published.
     *
     * @param node where it is
     * @param answers what remains there: 1..k−1, or negative where a node shows fewer than its children together
     */
    public record Finding(int node, long answers) {}

    /**
     * The blocks that are not allowed, children before parents; empty if the release is sound.
     *
     * @param shown for each node the valid answers it shows, 0 where it is hidden
     * @throws IllegalArgumentException if there is not one count per node
     */
    public static List<Finding> check(Tree tree, int[] shown, int k) {
        if (shown.length != tree.size()) {
            throw new IllegalArgumentException(shown.length + " counts for " + tree.size() + " nodes");
        }
        long[] block = new long[shown.length];
        List<Finding> findings = new ArrayList<>();
        for (int node : tree.bottomUp()) {
            block[node] += shown[node];
            if (block[node] < k && block[node] != 0) {
                findings.add(new Finding(node, block[node]));
            }
            if (tree.parent(node) != -1) {
                block[tree.parent(node)] -= shown[node];
            }
        }
        return List.copyOf(findings);
    }
}
