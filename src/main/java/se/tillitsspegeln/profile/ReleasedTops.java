package se.tillitsspegeln.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.round.RoundId;

/**
 * The cells of the topmost unit, which every profile of a round is compared with. A release never changes, so those of the
 * rounds read last are kept in memory, one cell a role.
 */
@ApplicationScoped
class ReleasedTops {

    private static final int KEPT = 8;

    private final ReleaseRepository releases;
    private final Map<RoundId, Map<ReleasedCellEntity.Key, ReleasedCell>> tops = new ConcurrentHashMap<>();

    ReleasedTops(ReleaseRepository releases) {
        this.releases = releases;
    }

    /** By key; a hidden role has none. To be called for a closed round, in a transaction. */
    Map<ReleasedCellEntity.Key, ReleasedCell> of(RoundId round, RoundContent content, List<String> roles) {
        Map<ReleasedCellEntity.Key, ReleasedCell> known = tops.get(round);
        if (known == null) {
            known = read(round, content, roles);
            if (tops.size() >= KEPT) {
                tops.clear();
            }
            tops.put(round, known);
        }
        return known;
    }

    private Map<ReleasedCellEntity.Key, ReleasedCell> read(RoundId round, RoundContent content, List<String> roles) {
        UnitId root = content.tree().root().id();
        ReleaseLayout layout = new ReleaseLayout(content);
        Map<ReleasedCellEntity.Key, ReleasedCell> cells = new HashMap<>();
        releases.cells(round, List.of(root), roles)
                .forEach(entity -> cells.put(entity.key, ReleasedCell.fromBytes(layout, entity.figures)));
        return Map.copyOf(cells);
    }
}
