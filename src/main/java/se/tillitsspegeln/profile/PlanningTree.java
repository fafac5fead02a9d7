package se.tillitsspegeln.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.profile.disclosure.Tree;

/**
 * A round's units as the planner wants them: nodes numbered in the order of {@link UnitTree#units()}. Made once for a
 * release and used by every role, audit and comment plan.
 */
final class PlanningTree {

    private final List<Unit> units;
    private final Map<UnitId, Integer> numbers;
    private final Tree tree;

    PlanningTree(UnitTree units) {
        this.units = units.units();
        numbers = new HashMap<>();
        this.units.forEach(unit -> numbers.put(unit.id(), numbers.size()));
        tree = Tree.of(this.units.stream()
                .mapToInt(unit -> unit.parent() == null ? -1 : number(unit.parent()))
                .toArray());
    }

    int size() {
        return units.size();
    }

    Tree tree() {
        return tree;
    }

    Unit unit(int node) {
        return units.get(node);
    }

    /**
     * The node of a unit.
     *
     * @throws IllegalStateException if the tree does not hold it
     */
    int number(UnitId unit) {
        Integer number = numbers.get(unit);
        if (number == null) {
            throw new IllegalStateException("unit " + unit + " is not in the round's tree");
        }
        return number;
    }
}
