package se.tillitsspegeln.profile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.profile.Profile.Comment;
import se.tillitsspegeln.questionnaire.ItemId;
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
    private final ReleasedTops tops;
    private final ReleasedRoles roles;

    Profiles(Rounds rounds, ReleaseRepository releases, ReleasedTops tops, ReleasedRoles roles) {
        this.rounds = rounds;
        this.releases = releases;
        this.tops = tops;
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
        Round round = requireClosed(id);
        RoundContent content = rounds.content(id);
        List<Unit> units = unitIds.stream().map(unit -> require(content, unit)).toList();
        ProfileAssembly assembly = new ProfileAssembly(round, content, roles.of(id));
        Map<ReleasedCellEntity.Key, ReleasedCell> cells = cells(id, content, units);
        Map<String, List<Comment>> comments = comments(id, unitIds);
        return units.stream()
                .map(unit -> assembly.of(
                        unit, lookUp(id, cells), comments.getOrDefault(unit.id().value(), List.of())))
                .toList();
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
            return QuarkusTransaction.joiningExisting().call(() -> of(id, unitIds.subList(from, to))).stream();
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

    private Map<ReleasedCellEntity.Key, ReleasedCell> cells(RoundId id, RoundContent content, List<Unit> units) {
        Set<UnitId> needed = new LinkedHashSet<>();
        for (Unit unit : units) {
            needed.add(unit.id());
            Optional.ofNullable(unit.parent()).ifPresent(needed::add);
        }
        needed.remove(content.tree().root().id());
        ReleaseLayout layout = new ReleaseLayout(content);
        Map<ReleasedCellEntity.Key, ReleasedCell> cells = new HashMap<>(tops.of(id, content, roles.of(id)));
        for (ReleasedCellEntity entity : releases.cells(id, needed, roles.of(id))) {
            cells.put(entity.key, ReleasedCell.fromBytes(layout, entity.figures));
        }
        return cells;
    }

    private static ProfileAssembly.Cells lookUp(RoundId round, Map<ReleasedCellEntity.Key, ReleasedCell> cells) {
        return new ProfileAssembly.Cells() {
            @Override
            public @Nullable ReleasedCell find(UnitId unit, String role) {
                return cells.get(new ReleasedCellEntity.Key(round.value(), unit.value(), role));
            }
        };
    }

    private Map<String, List<Comment>> comments(RoundId id, List<UnitId> units) {
        return releases.comments(id, units).stream()
                .collect(Collectors.groupingBy(
                        entity -> entity.place.unit(), Collectors.mapping(Profiles::comment, Collectors.toList())));
    }

    private static Comment comment(ReleasedCommentEntity entity) {
        return new Comment(new ItemId(entity.item), entity.masked ? Comment.MASK : entity.text, entity.masked);
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
