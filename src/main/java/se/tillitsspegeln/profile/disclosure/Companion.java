package se.tillitsspegeln.profile.disclosure;

import java.util.List;

/**
 * Which groups a figure over <em>complete</em> sheets may be made of when it stands beside figures of every single item:
 * the difference between the two is the people who skipped an item, and must be nobody or at least k of them.
 *
 * <p>Let C be the complete sheets that are used. C must lie within what every item shows. A block of an item that holds
 * some of C, but not only, is split by it. Whatever an item's blocks and C together tell of less than whole blocks depends,
 * in each split block, on the part within C or on the rest; so the smaller parts of all split blocks together must be
 * nobody or at least k, for every item. Where they are not, the groups of the split blocks are left out of C and the
 * question is asked again. Nothing but counts decides.
 */
public final class Companion {

    private Companion() {}

    /**
     * The groups, by the node that they are placed at, whose complete sheets may be used together.
     *
     * @param items each item's plan with the valid answers it was made from
     * @param complete the complete sheets of the people placed directly at each node
     */
    public static boolean[] choose(List<Item> items, int[] complete, int k) {
        boolean[] used = new boolean[complete.length];
        for (int node = 0; node < used.length; node++) {
            used[node] = complete[node] > 0 && allShow(items, node);
        }
        boolean sound = false;
        while (!sound) {
            sound = true;
            for (Item item : items) {
                sound &= item.leaveOutWhatTells(used, complete, k);
            }
        }
        return used;
    }

    private static boolean allShow(List<Item> items, int node) {
        for (Item item : items) {
            if (item.plan.blockOf(node) < 0) {
                return false;
            }
        }
        return true;
    }

    /** One item of a scale. */
    public record Item(Plan plan, int[] valid) {

        public Item {
            valid = valid.clone();
        }

        @Override
        public int[] valid() {
            return valid.clone();
        }

        /** Whether nothing had to be left out. */
        private boolean leaveOutWhatTells(boolean[] used, int[] complete, int k) {
            int[] inside = new int[used.length];
            int[] all = new int[used.length];
            for (int node = 0; node < used.length; node++) {
                int block = plan.blockOf(node);
                if (block >= 0) {
                    all[block] += valid[node];
                    inside[block] += used[node] ? complete[node] : 0;
                }
            }
            boolean[] split = new boolean[used.length];
            long told = 0;
            for (int block = 0; block < used.length; block++) {
                split[block] = inside[block] > 0 && inside[block] < all[block];
                told += split[block] ? Math.min(inside[block], all[block] - inside[block]) : 0;
            }
            if (told == 0 || told >= k) {
                return true;
            }
            for (int node = 0; node < used.length; node++) {
                used[node] &= plan.blockOf(node) < 0 || !split[plan.blockOf(node)];
            }
            return false;
        }
    }
}
