package se.tillitsspegeln.web.hr.units;

import jakarta.ws.rs.NotFoundException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.web.Crumb;

/**
 * One unit of the tree and those right below it; a page never holds the whole tree.
 *
 * @param total how many units there are altogether, 0 before the first import
 * @param id of the unit one is at
 */
record UnitLevel(int total, List<Crumb> crumbs, String id, List<Row> rows) {

    /**
     * A unit right below.
     *
     * @param below how many units are right below it in turn
     */
    record Row(String id, String name, String href, int below) {}

    /** @throws NotFoundException for a unit that is not in the tree */
    static UnitLevel of(UnitTree tree, @Nullable String unit, String address) {
        if (tree.isEmpty()) {
            return new UnitLevel(0, List.of(), "", List.of());
        }
        UnitId here = unit == null ? tree.root().id() : new UnitId(unit);
        if (tree.find(here).isEmpty()) {
            throw new NotFoundException();
        }
        List<Row> rows = tree.children(here).stream()
                .map(child -> row(child, tree, address))
                .toList();
        List<Crumb> crumbs = Crumb.of(tree.path(here), any -> true, above -> address + above.id());
        return new UnitLevel(tree.size(), crumbs, here.value(), rows);
    }

    private static Row row(Unit child, UnitTree tree, String address) {
        int below = tree.children(child.id()).size();
        return new Row(child.id().value(), child.name(), address + child.id(), below);
    }
}
