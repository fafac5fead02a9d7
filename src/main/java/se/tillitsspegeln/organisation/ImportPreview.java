package se.tillitsspegeln.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What an import would do.
 *
 * @param units how many units the tree would have
 * @param added units that are not there today, parents first
 * @param changed units that get another name or another parent
 * @param removed units that would be gone
 */
public record ImportPreview(int units, List<Unit> added, List<Change> changed, List<Unit> removed) {

    /** One unit before and after. */
    public record Change(Unit before, Unit after) {

        public boolean renamed() {
            return !before.name().equals(after.name());
        }

        public boolean moved() {
            return !Objects.equals(before.parent(), after.parent());
        }
    }

    static ImportPreview between(UnitTree now, UnitTree next) {
        List<Unit> added = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        for (Unit after : next.units()) {
            now.find(after.id())
                    .ifPresentOrElse(before -> addIfChanged(changed, before, after), () -> added.add(after));
        }
        List<Unit> removed = now.units().stream()
                .filter(unit -> next.find(unit.id()).isEmpty())
                .toList();
        return new ImportPreview(next.size(), List.copyOf(added), List.copyOf(changed), removed);
    }

    private static void addIfChanged(List<Change> changed, Unit before, Unit after) {
        if (!before.equals(after)) {
            changed.add(new Change(before, after));
        }
    }

    /** Whether the import would leave everything as it is. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /** The same in numbers. */
    public ImportResult counts() {
        return new ImportResult(units, added.size(), changed.size(), removed.size());
    }
}
