package se.tillitsspegeln.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.shared.Deed;

/** The unit tree of today. Open and closed rounds are not touched by what happens here. */
@ApplicationScoped
public class Organisation {

    private final UnitRepository units;
    private final Event<Deed> deeds;
    private volatile @Nullable Known known;

    private record Known(String revision, UnitTree tree) {}

    Organisation(UnitRepository units, Event<Deed> deeds) {
        this.units = units;
        this.deeds = deeds;
    }

    /** The current tree, {@link UnitTree#EMPTY} before the first import. One short query unless the tree has changed. */
    @Transactional
    public UnitTree tree() {
        String revision = units.revision();
        Known last = known;
        if (last == null || !last.revision().equals(revision)) {
            last = new Known(revision, units.readTree());
            known = last;
        }
        return last.tree();
    }

    /** What {@link #replace} would do; changes nothing. */
    @Transactional
    public ImportPreview preview(UnitTree next) {
        return ImportPreview.between(tree(), next);
    }

    /** Makes {@code next} the tree, wholly or not at all. Replacements at the same moment happen one after the other. */
    @Transactional
    public ImportResult replace(UnitTree next) {
        units.lockAndRenewRevision();
        UnitTree now = units.readTree();
        units.write(now, next);
        ImportResult counts = ImportPreview.between(now, next).counts();
        deeds.fire(new Deed("units.replaced", null, null, counts.toString()));
        return counts;
    }
}
