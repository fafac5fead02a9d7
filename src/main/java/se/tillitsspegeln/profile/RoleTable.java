package se.tillitsspegeln.profile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.profile.ReleaseLayout.Slot;
import se.tillitsspegeln.profile.disclosure.Companion;
import se.tillitsspegeln.profile.disclosure.Plan;
import se.tillitsspegeln.profile.disclosure.Tree;
import se.tillitsspegeln.response.TallyLayout;
import se.tillitsspegeln.response.TallyLayout.ItemCells;

/**
 * One role of a closing round: what the people placed directly in each unit answered, and from that what each unit
 * shows. The plans see counts of people and of valid answers only, never what was answered.
 */
final class RoleTable {

    private final Tree tree;
    private final ReleaseLayout layout;
    private final int[] @Nullable [] direct;

    RoleTable(PlanningTree tree, ReleaseLayout layout) {
        this.tree = tree.tree();
        this.layout = layout;
        direct = new int[tree.size()][];
    }

    /** Takes in what one group handed in. */
    void put(int node, int invited, int[] tally, TallyLayout tallies) {
        int[] row = new int[layout.size()];
        row[ReleaseLayout.INVITED] = invited;
        row[ReleaseLayout.ANSWERED] = tally[0];
        for (ItemCells item : tallies.items()) {
            Slot slot = layout.slot(item.item().id());
            row[slot.invited()] = invited;
            System.arraycopy(tally, item.first(), row, slot.points(), item.length());
        }
        direct[node] = row;
    }

    /** The role's plan as a whole: everyone who handed in a sheet counts. */
    Plan plan(int k) {
        return Plan.carryUp(tree, column(ReleaseLayout.ANSWERED), k);
    }

    /** What each unit shows, in the order of the tree; absent where the role is hidden. */
    List<@Nullable ReleasedCell> release(Plan people, int k) {
        int[] @Nullable [] shown = new int[direct.length][];
        for (int node = 0; node < shown.length; node++) {
            shown[node] = people.isShown(node) ? new int[layout.size()] : null;
        }
        people.addShown(direct, ReleaseLayout.INVITED, ReleaseLayout.ANSWERED + 1, shown);
        for (Slot slot : layout.slots()) {
            int[] valid = valid(slot);
            Plan.carryUp(tree, valid, k).addShown(direct, slot.invited(), slot.end(), shown);
        }
        addHandedIn(shown, k);
        List<@Nullable ReleasedCell> cells = new ArrayList<>();
        for (int[] row : shown) {
            cells.add(row == null ? null : new ReleasedCell(layout, row));
        }
        return cells;
    }

    /**
     * How many handed in a sheet, as far as participation tells it anyway: by blocks of at least k invited. A plain count
     * of everyone below would give away how many of a hidden unit answered.
     */
    private void addHandedIn(int[] @Nullable [] shown, int k) {
        long[] known = Plan.carryUp(tree, column(ReleaseLayout.INVITED), k).shownSums(column(ReleaseLayout.ANSWERED));
        for (int node = 0; node < shown.length; node++) {
            int[] row = shown[node];
            if (row != null) {
                row[ReleaseLayout.HANDED_IN] = Math.max(row[ReleaseLayout.ANSWERED], Math.toIntExact(known[node]));
            }
        }
    }

    /** An item's plan, made from its valid answers. */
    Companion.Item item(Slot slot, int k) {
        int[] valid = valid(slot);
        return new Companion.Item(Plan.carryUp(tree, valid, k), valid);
    }

    private int[] valid(Slot slot) {
        int[] valid = new int[direct.length];
        for (int node = 0; node < valid.length; node++) {
            int[] row = direct[node];
            valid[node] = row == null ? 0 : slot.valid(row);
        }
        return valid;
    }

    private int[] column(int cell) {
        int[] column = new int[direct.length];
        for (int node = 0; node < column.length; node++) {
            int[] row = direct[node];
            column[node] = row == null ? 0 : row[cell];
        }
        return column;
    }
}
