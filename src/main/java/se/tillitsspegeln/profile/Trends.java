package se.tillitsspegeln.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.round.PastRound;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.round.RoundHistory;
import se.tillitsspegeln.round.RoundId;

/**
 * Reads how a unit's indices moved from round to round. Two queries beside those of {@link RoundHistory}, however many
 * rounds there are.
 */
@ApplicationScoped
public class Trends {

    private final RoundHistory history;
    private final ReleasedCells cells;
    private final ReleasedRoles roles;

    Trends(RoundHistory history, ReleasedCells cells, ReleasedRoles roles) {
        this.history = history;
        this.cells = cells;
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
        Map<RoundId, Map<String, ReleasedCell>> shown = new HashMap<>();
        shown(rounds, unit, byRound)
                .forEach((key, cell) -> shown.computeIfAbsent(new RoundId(key.roundId()), id -> new HashMap<>())
                        .put(key.role(), cell));
        TrendAssembly assembly = new TrendAssembly();
        rounds.forEach(past -> assembly.add(
                past,
                byRound.getOrDefault(past.round().id(), List.of()),
                shown.getOrDefault(past.round().id(), Map.of())));
        return new Trend(unit, assembly.entries());
    }

    private Map<ReleasedCellEntity.Key, ReleasedCell> shown(
            List<PastRound> rounds, UnitId unit, Map<RoundId, List<String>> roles) {
        List<ReleasedCellEntity.Key> keys = new ArrayList<>();
        roles.forEach((round, those) -> keys.addAll(ReleasedCells.keys(round, List.of(unit), those)));
        Map<String, RoundContent> contents = rounds.stream()
                .collect(Collectors.toMap(past -> past.round().id().value(), PastRound::content));
        return cells.of(keys, round -> Objects.requireNonNull(contents.get(round)));
    }
}
