package se.tillitsspegeln.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.profile.Method.Figures;
import se.tillitsspegeln.profile.Method.ScaleMethod;
import se.tillitsspegeln.profile.ReleaseLayout.Slot;
import se.tillitsspegeln.profile.disclosure.Companion;
import se.tillitsspegeln.profile.disclosure.Tree;
import se.tillitsspegeln.profile.statistics.Reliability;
import se.tillitsspegeln.profile.statistics.Reliability.Group;
import se.tillitsspegeln.profile.statistics.Reliability.Icc;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.response.TallyLayout.ScaleCells;

/**
 * The method figures of one role. All but α are functions of what the release shows, and those between groups of its
 * blocks alone: each block is what a unit shows beyond the units below it, so that no group is in two of them and none is
 * one that the release does not give anyway. Takes one pass over the cells for each item.
 */
final class RoleMethod {

    private final Tree tree;
    private final ReleaseLayout layout;
    private final List<@Nullable ReleasedCell> cells;
    private final RoleReliability reliability;

    RoleMethod(Tree tree, ReleaseLayout layout, List<@Nullable ReleasedCell> cells, RoleReliability reliability) {
        this.tree = tree;
        this.layout = layout;
        this.cells = cells;
        this.reliability = reliability;
    }

    /** One line for each scale; {@code table} holds what the cells were made from. */
    List<ScaleMethod> of(String role, List<Scale> scales, List<ScaleCells> sums, RoleTable table, int k) {
        List<ScaleMethod> lines = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            lines.add(new ScaleMethod(role, scales.get(i).id(), figures(scales.get(i), sums.get(i), table, k)));
        }
        return lines;
    }

    private @Nullable Figures figures(Scale scale, ScaleCells sums, RoleTable table, int k) {
        ReleasedCell root = cells.get(0);
        Integer n = root == null
                ? null
                : root.scale(scale).map(figures -> figures.n()).orElse(null);
        if (root == null || n == null || n < Reliability.SHOWN_FROM) {
            return null;
        }
        List<ItemId> shown = scale.items().stream()
                .filter(item -> root.item(item).isPresent())
                .toList();
        List<Companion.Item> items = scale.items().stream()
                .map(item -> table.item(layout.slot(item), k))
                .toList();
        Optional<RoleReliability.Whole> whole = reliability.of(sums, items, k);
        List<Optional<Icc>> icc = shown.stream()
                .map(item -> Reliability.icc(blocks(layout.slot(item))))
                .toList();
        double variance = relativeVariance(root, shown);
        return new Figures(
                n,
                whole.map(RoleReliability.Whole::completeSheets).orElse(null),
                whole.map(RoleReliability.Whole::alpha)
                        .map(RoleMethod::twoDecimals)
                        .orElse(null),
                icc.stream()
                        .mapToInt(one -> one.map(Icc::groups).orElse(1))
                        .min()
                        .orElse(1),
                mean(icc, Icc::icc1),
                mean(icc, Icc::icc2),
                twoDecimals(Reliability.agreement(variance, 2)),
                twoDecimals(Reliability.agreementOfScale(variance, shown.size(), 2)));
    }

    /** The items' mean variance in the measure of two points, so that items with different points can be averaged. */
    private static double relativeVariance(ReleasedCell root, List<ItemId> shown) {
        double share = shown.stream()
                .map(item -> root.item(item).orElseThrow().counts())
                .mapToDouble(counts -> counts.variance().orElse(0) / Reliability.uniformVariance(counts.points()))
                .average()
                .orElse(0);
        return share * Reliability.uniformVariance(2);
    }

    /**
     * What each unit shows of the item beyond the units below it, where that is anything. Sums are all that is needed, and
     * subtract like the counts they come from.
     */
    private List<Group> blocks(Slot slot) {
        int[] n = new int[tree.size()];
        long[] sum = new long[n.length];
        long[] squares = new long[n.length];
        for (int node = 0; node < n.length; node++) {
            ReleasedCell cell = cells.get(node);
            if (cell != null) {
                Group shown = cell.group(slot);
                add(shown, 1, node, n, sum, squares);
                add(shown, -1, tree.parent(node), n, sum, squares);
            }
        }
        List<Group> blocks = new ArrayList<>();
        for (int node = 0; node < n.length; node++) {
            if (n[node] > 0) {
                blocks.add(new Group(n[node], sum[node], squares[node]));
            }
        }
        return blocks;
    }

    private static void add(Group shown, int sign, int node, int[] n, long[] sum, long[] squares) {
        if (node >= 0) {
            n[node] += sign * shown.n();
            sum[node] += sign * shown.sum();
            squares[node] += sign * shown.sumOfSquares();
        }
    }

    private static @Nullable Double mean(List<Optional<Icc>> items, Function<Icc, OptionalDouble> figure) {
        double sum = 0;
        for (Optional<Icc> item : items) {
            OptionalDouble value = item.map(figure).orElse(OptionalDouble.empty());
            if (value.isEmpty()) {
                return null;
            }
            sum += value.getAsDouble();
        }
        return items.isEmpty() ? null : twoDecimals(sum / items.size());
    }

    static double twoDecimals(double value) {
        return Math.floor(value * 100 + 0.5) / 100;
    }
}
