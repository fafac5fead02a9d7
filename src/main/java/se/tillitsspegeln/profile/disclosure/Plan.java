package se.tillitsspegeln.profile.disclosure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which answers may be shown together where, for one role and one item (or one role as a whole, or the writers of one
 * comment question): a partition into <em>blocks</em> of at least k valid answers, found by carrying up what is too
 * little. A node shows the union of the blocks closed at it or below it. As only unions of whole blocks are ever
 * published, every group that can be derived from all that is published is itself a union of whole blocks.
 *
 * <p>What is left over at the root, fewer than k, is shown nowhere. Immutable.
 */
public final class Plan {

    private static final int NOWHERE = -1;

    private final Tree tree;
    private final int[] blockOf;
    private final int[] shownChildren;
    private final boolean[] shown;

    private Plan(Tree tree, boolean[] closes) {
        this.tree = tree;
        blockOf = new int[tree.size()];
        shownChildren = new int[tree.size()];
        shown = closes.clone();
        int[] order = tree.bottomUp();
        for (int node : order) {
            int parent = tree.parent(node);
            if (shown[node] && parent != -1) {
                shown[parent] = true;
                shownChildren[parent]++;
            }
        }
        for (int i = order.length - 1; i >= 0; i--) {
            blockOf[order[i]] = closes[order[i]] ? order[i] : blockAbove(order[i]);
        }
    }

    private int blockAbove(int node) {
        int parent = tree.parent(node);
        return parent == -1 ? NOWHERE : blockOf[parent];
    }

    /**
     * One pass, children before parents: a node's pool is its direct answers and what its children carried up; a pool
     * of at least k closes a block there, a smaller one is carried up.
     *
     * @param valid the valid answers of the people placed directly at each node
     * @param k the smallest group, at least 2
     * @throws IllegalArgumentException if k is below 2, a count is negative or there is not one count per node
     */
    public static Plan carryUp(Tree tree, int[] valid, int k) {
        check(tree, valid, k);
        int[] pool = new int[tree.size()];
        boolean[] closes = new boolean[tree.size()];
        for (int node : tree.bottomUp()) {
            pool[node] = Math.addExact(pool[node], valid[node]);
            closes[node] = pool[node] >= k;
            int parent = tree.parent(node);
            if (!closes[node] && parent != -1) {
                pool[parent] = Math.addExact(pool[parent], pool[node]);
            }
        }
        return new Plan(tree, closes);
    }

    private static void check(Tree tree, int[] valid, int k) {
        if (k < 2) {
            throw new IllegalArgumentException("a group of " + k + " protects nobody");
        }
        if (valid.length != tree.size()) {
            throw new IllegalArgumentException(valid.length + " counts for " + tree.size() + " nodes");
        }
        if (Arrays.stream(valid).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a count is negative");
        }
    }

    /** Whether anything is shown at the node: whether a block closed at it or below it. */
    public boolean isShown(int node) {
        return shown[node];
    }

    /** Whether a block closed at exactly this node. */
    public boolean closesBlock(int node) {
        return blockOf[node] == node;
    }

    /** The node at which the people placed directly at {@code node} were closed into a block, −1 if left over. */
    public int blockOf(int node) {
        return blockOf[node];
    }

    /** Whether the node shows exactly what one of its children shows, nobody more. */
    public boolean sameAsOneChild(int node) {
        return shownChildren[node] == 1 && !closesBlock(node);
    }

    /**
     * For each node the sum of {@code direct} over its shown set; 0 where nothing is shown.
     *
     * @param direct one number per node, about the people placed directly there
     */
    public long[] shownSums(int[] direct) {
        long[] sums = new long[tree.size()];
        for (int node = 0; node < direct.length; node++) {
            if (blockOf[node] != NOWHERE) {
                sums[blockOf[node]] += direct[node];
            }
        }
        for (int node : tree.bottomUp()) {
            if (tree.parent(node) != -1) {
                sums[tree.parent(node)] += sums[node];
            }
        }
        return sums;
    }

    /**
     * The same for many cells at once: fills cells {@code from} (inclusive) to {@code to} (exclusive) of the target
     * row of every shown node with the sums over its shown set. What those cells held before is overwritten; all other
     * cells and the rows of hidden nodes, which may be null, are left alone. Takes nodes × cells additions.
     *
     * @param directCells a row per node, null where there is nothing
     * @throws ArithmeticException if a sum does not fit an int
     */
    public void addShown(int[] @Nullable [] directCells, int from, int to, int[] @Nullable [] target) {
        for (int node = 0; node < shown.length; node++) {
            if (shown[node]) {
                Arrays.fill(row(target, node), from, to, 0);
            }
        }
        for (int node = 0; node < shown.length; node++) {
            int[] direct = directCells[node];
            if (direct != null && blockOf[node] != NOWHERE) {
                add(direct, from, to, row(target, blockOf[node]));
            }
        }
        for (int node : tree.bottomUp()) {
            if (shown[node] && tree.parent(node) != -1) {
                add(row(target, node), from, to, row(target, tree.parent(node)));
            }
        }
    }

    private static int[] row(int[] @Nullable [] target, int node) {
        int[] row = target[node];
        if (row == null) {
            throw new IllegalArgumentException("node " + node + " is shown and has no row");
        }
        return row;
    }

    private static void add(int[] summand, int from, int to, int[] sum) {
        for (int cell = from; cell < to; cell++) {
            sum[cell] = Math.addExact(sum[cell], summand[cell]);
        }
    }
}
