package se.tillitsspegeln.profile.disclosure;

import java.util.Arrays;

/** A frozen tree of units as numbers 0..size−1, each knowing its parent. Immutable. */
public final class Tree {

    private final int[] parents;
    private final int[] bottomUp;

    private Tree(int[] parents, int[] bottomUp) {
        this.parents = parents;
        this.bottomUp = bottomUp;
    }

    /**
     * A tree of the given links, in any order; takes time and memory in proportion to the number of nodes.
     *
     * @param parent for each node the index of its parent, −1 for the root
     * @throws IllegalArgumentException if there is not exactly one root, a parent is out of range, or there is a cycle
     */
    public static Tree of(int[] parent) {
        int[] parents = parent.clone();
        int root = rootOf(parents);
        int[] bottomUp = bottomUp(parents, root);
        return new Tree(parents, bottomUp);
    }

    public int size() {
        return parents.length;
    }

    /** The index of the parent, −1 for the root. */
    public int parent(int node) {
        return parents[node];
    }

    /** All nodes, every child before its parent, the root last. */
    public int[] postorder() {
        return bottomUp.clone();
    }

    /** The same without a copy, for this package, which only reads it. */
    int[] bottomUp() {
        return bottomUp;
    }

    private static int rootOf(int[] parents) {
        int root = -1;
        for (int node = 0; node < parents.length; node++) {
            if (parents[node] < -1 || parents[node] >= parents.length) {
                throw new IllegalArgumentException("node " + node + " has the unknown parent " + parents[node]);
            }
            if (parents[node] == -1) {
                if (root != -1) {
                    throw new IllegalArgumentException("both node " + root + " and node " + node + " are roots");
                }
                root = node;
            }
        }
        if (root == -1) {
            throw new IllegalArgumentException("no node is the root");
        }
        return root;
    }

    /** Breadth first from the root, written from the end, so that whoever is on a cycle is never reached. */
    private static int[] bottomUp(int[] parents, int root) {
        int[] firstChild = filled(parents.length);
        int[] nextSibling = filled(parents.length);
        for (int node = parents.length - 1; node >= 0; node--) {
            if (node != root) {
                nextSibling[node] = firstChild[parents[node]];
                firstChild[parents[node]] = node;
            }
        }
        int[] order = new int[parents.length];
        int next = order.length;
        order[--next] = root;
        for (int read = order.length - 1; read >= next; read--) {
            for (int child = firstChild[order[read]]; child != -1; child = nextSibling[child]) {
                order[--next] = child;
            }
        }
        if (next != 0) {
            throw new IllegalArgumentException(next + " nodes are on a cycle or below one");
        }
        return order;
    }

    private static int[] filled(int size) {
        int[] none = new int[size];
        Arrays.fill(none, -1);
        return none;
    }
}
