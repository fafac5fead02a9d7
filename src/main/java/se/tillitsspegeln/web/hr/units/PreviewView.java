package se.tillitsspegeln.web.hr.units;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.ImportPreview;
import se.tillitsspegeln.organisation.ImportPreview.Change;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitTree;

/**
 * What an import would do, the first few units of each kind by name.
 *
 * @param agreed how many of the removed units have agreed on something, which stays behind
 */
record PreviewView(
        int units,
        boolean unchanged,
        Kind removed,
        int agreed,
        List<Turn> turns,
        Kind changed,
        Kind added,
        String fingerprint) {

    private static final int NAMED = 100;

    /**
     * Units that the same happens to.
     *
     * @param more how many are not named
     */
    record Kind(int count, List<String> names, int more) {}

    /**
     * One unit that gets another name or place.
     *
     * @param renamedFrom the old name, {@code null} if it stays
     * @param movedTo the name of the unit it will be below, {@code null} if it stays
     */
    record Turn(
            String name,
            @Nullable String renamedFrom,
            @Nullable String movedTo) {}

    static PreviewView of(ImportPreview preview, UnitTree next, int agreed) {
        return new PreviewView(
                preview.units(),
                preview.isEmpty(),
                kind(preview.removed().stream().map(Unit::name).toList()),
                agreed,
                preview.changed().stream()
                        .filter(change -> change.renamed() || change.moved())
                        .limit(NAMED)
                        .map(change -> turn(change, next))
                        .toList(),
                kind(preview.changed().stream()
                        .map(change -> change.after().name())
                        .toList()),
                kind(preview.added().stream().map(Unit::name).toList()),
                fingerprint(preview));
    }

    /** Tells whether the units have changed between the look and the change. */
    static String fingerprint(ImportPreview preview) {
        Stream<String> parts = Stream.of(preview.added(), preview.changed(), preview.removed())
                .map(list -> Integer.toHexString(list.toString().hashCode()));
        return String.join("-", parts.toList());
    }

    private static Kind kind(List<String> names) {
        List<String> first = names.stream().limit(NAMED).toList();
        return new Kind(names.size(), first, names.size() - first.size());
    }

    private static Turn turn(Change change, UnitTree next) {
        Optional<String> parent =
                Optional.ofNullable(change.after().parent()).flatMap(next::find).map(Unit::name);
        return new Turn(
                change.after().name(),
                change.renamed() ? change.before().name() : null,
                change.moved() ? parent.orElse(null) : null);
    }
}
