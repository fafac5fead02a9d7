package se.tillitsspegeln.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.profile.Method.AuditLine;
import se.tillitsspegeln.profile.ReleaseLayout.Slot;
import se.tillitsspegeln.profile.ReleaseRepository.Stored;
import se.tillitsspegeln.profile.disclosure.Audit;
import se.tillitsspegeln.profile.disclosure.Tree;

/**
 * Reads the stored release back as a suspicious stranger would, with no knowledge of how it was made, and refuses it if
 * subtracting what it shows gives a group of fewer than k.
 */
final class ReleaseAudit {

    private static final int LARGE = 20;

    private final PlanningTree planning;
    private final Tree tree;
    private final ReleaseLayout layout;
    private final int k;
    private final @Nullable ReleasedCell[] cells;

    ReleaseAudit(PlanningTree planning, ReleaseLayout layout, int k) {
        this.planning = planning;
        this.tree = planning.tree();
        this.layout = layout;
        this.k = k;
        cells = new ReleasedCell[tree.size()];
    }

    /** Takes in one of the role's cells as it was read back. */
    void put(Stored cell) {
        cells[planning.number(new UnitId(cell.unit()))] = ReleasedCell.fromBytes(layout, cell.figures());
    }

    /**
     * Checks one role, all of whose cells have been taken in.
     *
     * @throws ReleaseStopped if any block is smaller than k
     */
    List<AuditLine> check(String role) {
        List<AuditLine> lines = new ArrayList<>();
        lines.add(check(role, "people", ReleasedCell::answered));
        for (Slot slot : layout.slots()) {
            lines.add(check(role, slot.item().id().value(), cell -> cell.valid(slot)));
        }
        return lines;
    }

    private AuditLine check(String role, String plan, ToIntFunction<ReleasedCell> count) {
        int[] shown = new int[cells.length];
        for (int node = 0; node < shown.length; node++) {
            ReleasedCell cell = cells[node];
            shown[node] = cell == null ? 0 : count.applyAsInt(cell);
        }
        List<Audit.Finding> findings = Audit.check(tree, shown, k);
        if (!findings.isEmpty()) {
            throw new ReleaseStopped("in the plan " + role + "/" + plan + ", " + findings.size()
                    + " blocks are smaller than " + k + ".");
        }
        int[] blocks = blocks(shown);
        return new AuditLine(role, plan, blocks.length, blocks.length == 0 ? 0 : blocks[0], sizes(blocks));
    }

    /** Large ones together, so that the report stays short in an organisation of any size. */
    private static Map<String, Integer> sizes(int[] blocks) {
        int[] counts = new int[LARGE + 1];
        for (int size : blocks) {
            counts[Math.min(size, LARGE)]++;
        }
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (int size = 0; size < counts.length; size++) {
            if (counts[size] > 0) {
                sizes.put(size < LARGE ? String.valueOf(size) : LARGE + "+", counts[size]);
            }
        }
        return sizes;
    }

    /** What remains at each node without its children, the smallest first. */
    private int[] blocks(int[] shown) {
        int[] block = shown.clone();
        for (int node = 0; node < shown.length; node++) {
            if (tree.parent(node) >= 0) {
                block[tree.parent(node)] -= shown[node];
            }
        }
        int blocks = 0;
        for (int size : block) {
            if (size != 0) {
                block[blocks++] = size;
            }
        }
        int[] closed = Arrays.copyOf(block, blocks);
        Arrays.sort(closed);
        return closed;
    }
}
