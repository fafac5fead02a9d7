package se.tillitsspegeln.profile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.profile.Profile.Comment;
import se.tillitsspegeln.profile.ReleasedCellEntity.Key;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.shared.SurveyProblem;

/** Reads profiles of closed rounds: a handful of key look-ups, whatever the organisation's size. */
@ApplicationScoped
public class Profiles {

    private static final int PORTION = 100;

    private final Rounds rounds;
    private final ReleaseRepository releases;
    private final ReleasedCells cells;
    private final ReleasedRoles roles;

    Profiles(Rounds rounds, ReleaseRepository releases, ReleasedCells cells, ReleasedRoles roles) {
        this.rounds = rounds;
        this.releases = releases;
        this.cells = cells;
        this.roles = roles;
    }

    /**
     * What the unit shows of the round. Whether the caller may see the unit is asked before, at the edge.
     *
     * @throws SurveyProblem {@code round-unknown}, {@code round-not-closed}, or {@code unit-unknown} if the round's tree
     *     does not have it
     */
    @Transactional
    public Profile of(RoundId id, UnitId unitId) {
        return of(id, List.of(unitId)).get(0);
    }

    /**
     * The profiles of these few units, in the order asked for; two queries for all of them.
     *
     * @throws SurveyProblem as {@link #of(RoundId, UnitId)}
     */
    @Transactional
    public List<Profile> of(RoundId id, List<UnitId> unitIds) {
        return assemble(id, unitIds, cells::of);
    }

    /**
     * The profiles of any number of units, in the order asked for, read a portion at a time, so that memory does not grow
     * with the organisation: two queries and one short transaction for a hundred units. What the caller has not come to
     * yet has not been read. Call it outside a transaction, or a slow reader holds a connection all the while.
     *
     * @throws SurveyProblem at once, before anything is read, as {@link #of(RoundId, UnitId)}
     */
    public Stream<Profile> stream(RoundId id, List<UnitId> unitIds) {
        requireClosed(id);
        RoundContent content = rounds.content(id);
        unitIds.forEach(unit -> require(content, unit));
        int portions = (unitIds.size() + PORTION - 1) / PORTION;
        return IntStream.range(0, portions).boxed().flatMap(portion -> {
            int from = portion * PORTION;
            int to = Math.min(from + PORTION, unitIds.size());
            return QuarkusTransaction.joiningExisting()
                    .call(() -> assemble(id, unitIds.subList(from, to), cells::read))
                    .stream();
        });
    }

    /**
     * A text that is another one whenever any profile of the round could read differently. The figures
     * of a release never change, so that the round, when it closed and when a text of it was masked last say it all;
     * whoever lets something else change after the release must add it here.
     *
     * @throws SurveyProblem {@code round-unknown} or {@code round-not-closed}
     */
    @Transactional
    public String revision(RoundId id) {
        return id + " " + requireClosed(id).closedAt() + " " + releases.lastModerated(id);
    }

    private List<Profile> assemble(RoundId id, List<UnitId> unitIds, Reader reader) {
        Round round = requireClosed(id);
        RoundContent content = rounds.content(id);
        List<Unit> units = unitIds.stream().map(unit -> require(content, unit)).toList();
        List<String> released = roles.of(id);
        List<Key> keys = ReleasedCells.keys(id, needed(content, units), released);
        Map<Key, ReleasedCell> shown = reader.read(keys, any -> content);
        ProfileAssembly assembly = new ProfileAssembly(round, content, released);
        ProfileAssembly.Cells lookUp = (unit, role) -> shown.get(new Key(id.value(), unit.value(), role));
        Map<String, List<Comment>> comments = comments(id, unitIds);
        return units.stream()
                .map(unit -> assembly.of(
                        unit, lookUp, comments.getOrDefault(unit.id().value(), List.of())))
                .toList();
    }

    /** Reads cells, with or without what is kept. */
    private interface Reader {

        Map<Key, ReleasedCell> read(Collection<Key> keys, Function<String, RoundContent> contents);
    }

    /** The units themselves and what they are compared with: the units above them and the organisation as a whole. */
    private static Set<UnitId> needed(RoundContent content, List<Unit> units) {
        Set<UnitId> needed = new LinkedHashSet<>();
        needed.add(content.tree().root().id());
        for (Unit unit : units) {
            needed.add(unit.id());
            Optional.ofNullable(unit.parent()).ifPresent(needed::add);
        }
        return needed;
    }

    private Map<String, List<Comment>> comments(RoundId id, List<UnitId> units) {
        Map<String, List<Comment>> byUnit = new HashMap<>();
        if (!units.isEmpty()) {
            releases.comments(id, units, (unit, comment) -> byUnit.computeIfAbsent(unit, any -> new ArrayList<>())
                    .add(comment));
        }
        return byUnit;
    }

    private Round requireClosed(RoundId id) {
        return ProfileProblems.requireClosed(rounds.require(id));
    }

    private static Unit require(RoundContent content, UnitId unit) {
        return content.tree()
                .find(unit)
                .orElseThrow(() -> new SurveyProblem(
                        ProfileProblems.UNIT_UNKNOWN, "There is no unit with this id in the round's tree."));
    }
}
