package se.tillitsspegeln.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.round.PastRound;
import se.tillitsspegeln.round.RoundHistory;
import se.tillitsspegeln.round.RoundId;

/**
 * Reads how a unit's indices moved from round to round. Two queries beside those of {@link RoundHistory}, however many
 * rounds there are.
 */
@ApplicationScoped
public class Trends {

    private final RoundHistory history;
    private final ReleaseRepository releases;
    private final ReleasedRoles roles;

    Trends(RoundHistory history, ReleaseRepository releases, ReleasedRoles roles) {
        this.history = history;
        this.releases = releases;
        this.roles = roles;
    }

    /**
     * The unit's trend over the closed rounds that {@code visible} lets through; without any, a trend without entries.
     *
     * @param visible given the line of units from the root down to the unit in a round's tree, whether the reader may
     *     see the unit there. A round that it refuses is not compared with either.
     */
    @Transactional
    public Trend of(UnitId unit, Predicate<UnitTree> visible) {
        List<PastRound> rounds = history.of(unit).stream()
                .filter(past -> visible.test(past.content().tree()))
                .toList();
        List<RoundId> ids = rounds.stream().map(past -> past.round().id()).toList();
        if (ids.isEmpty()) {
            return new Trend(unit, List.of());
        }
        Map<RoundId, List<String>> byRound = roles.of(ids);
        Map<RoundId, Map<String, byte[]>> cells = new HashMap<>();
        for (ReleasedCellEntity cell : releases.cells(byRound, unit)) {
            cells.computeIfAbsent(new RoundId(cell.key.roundId()), id -> new HashMap<>())
                    .put(cell.key.role(), cell.figures);
        }
        TrendAssembly assembly = new TrendAssembly();
        rounds.forEach(past -> assembly.add(
                past,
                byRound.getOrDefault(past.round().id(), List.of()),
                cells.getOrDefault(past.round().id(), Map.of())));
        return new Trend(unit, assembly.entries());
    }
}
