package se.tillitsspegeln.organisation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A whole tree of units, immutable, parents before children (preorder), siblings in the order they were given. Every
 * look-up is constant time; building costs one pass.
 */
public final class UnitTree {

    /** No units at all: what a new installation has. */
    public static final UnitTree EMPTY = new UnitTree(List.of());

    private final List<Unit> units;
    private final Map<UnitId, Unit> byId;
    private final Map<UnitId, List<Unit>> children;
    private volatile @Nullable UnitSearch search;

    private UnitTree(List<Unit> given) {
        children = new LinkedHashMap<>();
        List<Unit> roots = new ArrayList<>();
        for (Unit unit : given) {
            if (unit.parent() == null) {
                roots.add(unit);
            } else {
                children.computeIfAbsent(unit.parent(), id -> new ArrayList<>()).add(unit);
            }
        }
        byId = new LinkedHashMap<>();
        List<Unit> ordered = new ArrayList<>(given.size());
        List<Unit> stack = new ArrayList<>(reversed(roots));
        while (!stack.isEmpty()) {
            Unit unit = stack.remove(stack.size() - 1);
            ordered.add(unit);
            byId.put(unit.id(), unit);
            stack.addAll(reversed(children.getOrDefault(unit.id(), List.of())));
        }
        units = Collections.unmodifiableList(ordered);
    }

    /**
     * A tree of units that are known to form one.
     *
     * @throws IllegalArgumentException if they do not: no single root, a duplicate id, an unknown parent or a cycle
     */
    public static UnitTree of(List<Unit> units) {
        UnitTree tree = new UnitTree(units);
        long roots = units.stream().filter(unit -> unit.parent() == null).count();
        if (!units.isEmpty() && roots != 1 || tree.byId.size() != units.size() || tree.units.size() != units.size()) {
            throw new IllegalArgumentException("these " + units.size() + " units do not form one tree");
        }
        return tree;
    }

    /** All units, parents first. */
    public List<Unit> units() {
        return units;
    }

    public boolean isEmpty() {
        return units.isEmpty();
    }

    public int size() {
        return units.size();
    }

    /** The one unit without a parent. */
    public Unit root() {
        if (units.isEmpty()) {
            throw new NoSuchElementException("an empty tree has no root");
        }
        return units.get(0);
    }

    public Optional<Unit> find(UnitId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The units right below, in order. */
    public List<Unit> children(UnitId id) {
        return Collections.unmodifiableList(children.getOrDefault(id, List.of()));
    }

    /** From the root down to the unit itself; empty for an unknown unit. */
    public List<Unit> path(UnitId id) {
        List<Unit> path = new ArrayList<>();
        for (@Nullable Unit unit = byId.get(id); unit != null; unit = above(unit)) {
            path.add(unit);
        }
        Collections.reverse(path);
        return path;
    }

    /** Whether {@code unit} is {@code top} or somewhere below it. */
    public boolean isWithin(UnitId unit, UnitId top) {
        return path(unit).stream().anyMatch(above -> above.id().equals(top));
    }

    /**
     * Units whose name holds this text, whatever its case, or whose id it is; in the order of the tree. The first search
     * in a tree makes an index, every other one costs as much as it finds.
     */
    public List<Unit> search(String text) {
        UnitSearch names = search;
        if (names == null) {
            names = new UnitSearch(units);
            search = names;
        }
        List<Unit> found = new ArrayList<>(names.find(text));
        Unit exact = byId.get(new UnitId(text.strip()));
        if (exact != null && !found.contains(exact)) {
            found.add(exact);
        }
        return found;
    }

    private @Nullable Unit above(Unit unit) {
        return unit.parent() == null ? null : byId.get(unit.parent());
    }

    private static List<Unit> reversed(List<Unit> list) {
        List<Unit> copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }
}
