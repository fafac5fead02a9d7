package se.tillitsspegeln.profile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.profile.ReleasedCellEntity.Key;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.round.RoundId;

/**
 * The released cells of closed rounds. A release never changes, so the cells that are read most are kept with the figures
 * that were computed from them: those of the upper levels stand beside every profile below. A kept cell takes about 10 kB
 * once all its figures have been asked for.
 */
@ApplicationScoped
class ReleasedCells {

    private static final int KEPT = 2_000;

    private final ReleaseRepository releases;
    /** Nothing for a cell that is hidden. */
    private final Cache<Key, Optional<ReleasedCell>> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    ReleasedCells(ReleaseRepository releases) {
        this.releases = releases;
    }

    /** The keys of these units' cells. */
    static List<Key> keys(RoundId round, Collection<UnitId> units, List<String> roles) {
        List<Key> keys = new ArrayList<>(units.size() * roles.size());
        for (UnitId unit : units) {
            roles.forEach(role -> keys.add(new Key(round.value(), unit.value(), role)));
        }
        return keys;
    }

    /**
     * Those of these few cells that are shown; one query for all that are not known. The rounds have to be closed, in the
     * caller's transaction.
     *
     * @param contents of a round that a key is of, by its id
     */
    Map<Key, ReleasedCell> of(Collection<Key> keys, Function<String, RoundContent> contents) {
        Map<Key, ReleasedCell> found = new HashMap<>();
        List<Key> missing = new ArrayList<>();
        for (Key key : keys) {
            Optional<ReleasedCell> cell = known.getIfPresent(key);
            if (cell == null) {
                missing.add(key);
            } else {
                cell.ifPresent(shown -> found.put(key, shown));
            }
        }
        Map<Key, ReleasedCell> read = read(missing, contents);
        missing.forEach(key -> known.put(key, Optional.ofNullable(read.get(key))));
        found.putAll(read);
        return found;
    }

    /** The same, past what is kept and keeping nothing: for whoever goes through a whole organisation. */
    Map<Key, ReleasedCell> read(Collection<Key> keys, Function<String, RoundContent> contents) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        Map<String, ReleaseLayout> layouts = new HashMap<>();
        Map<Key, ReleasedCell> cells = new HashMap<>();
        releases.cells(keys, (key, figures) -> {
            ReleaseLayout layout =
                    layouts.computeIfAbsent(key.roundId(), round -> new ReleaseLayout(contents.apply(round)));
            cells.put(key, ReleasedCell.fromBytes(layout, figures));
        });
        return cells;
    }
}
