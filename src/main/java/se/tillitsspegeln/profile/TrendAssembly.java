package se.tillitsspegeln.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.profile.Trend.Break;
import se.tillitsspegeln.profile.Trend.Change;
import se.tillitsspegeln.profile.Trend.Entry;
import se.tillitsspegeln.profile.Trend.RoleTrend;
import se.tillitsspegeln.profile.Trend.ScalePoint;
import se.tillitsspegeln.profile.Trend.UnitChange;
import se.tillitsspegeln.profile.statistics.Comparison;
import se.tillitsspegeln.profile.statistics.ScaleFigures;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.round.PastRound;
import se.tillitsspegeln.round.RoundId;

/** Puts a trend together, round by round from the oldest on; a function of the releases alone. */
final class TrendAssembly {

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Line, Seen> seen = new HashMap<>();

    /** What is followed through the rounds. */
    private record Line(String role, String scale) {}

    /** The index that was shown last, and the latest one with a band that may still be compared with. */
    private record Seen(
            ScaleWording wording,
            Set<ItemId> used,
            @Nullable Base base) {}

    private record Base(RoundId round, ScaleFigures figures) {}

    List<Entry> entries() {
        return entries;
    }

    /** Takes the next round; {@code cells} holds the released cell of every role that is shown. */
    void add(PastRound past, List<String> roles, Map<String, ReleasedCell> cells) {
        List<RoleTrend> trends = roles.stream()
                .map(role -> new RoleTrend(
                        role,
                        Optional.ofNullable(cells.get(role))
                                .map(cell -> points(past, role, cell))
                                .orElse(null)))
                .toList();
        entries.add(new Entry(past.round(), past.content(), unitChanges(past), trends));
    }

    private List<UnitChange> unitChanges(PastRound past) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Unit before = entries.get(entries.size() - 1).unit();
        List<Unit> path = past.content().tree().units();
        Unit now = path.get(path.size() - 1);
        List<UnitChange> changes = new ArrayList<>();
        if (!now.name().equals(before.name())) {
            changes.add(UnitChange.RENAMED);
        }
        if (!Objects.equals(now.parent(), before.parent())) {
            changes.add(UnitChange.MOVED);
        }
        return changes;
    }

    private List<ScalePoint> points(PastRound past, String role, ReleasedCell cell) {
        List<ScalePoint> points = new ArrayList<>();
        for (Questionnaire questionnaire : past.content().questionnaires()) {
            for (Scale scale : questionnaire.scales()) {
                ScaleFigures figures = cell.scale(scale).orElse(null);
                points.add(
                        figures == null
                                ? new ScalePoint(scale.id(), null, null, null)
                                : point(
                                        past.round().id(),
                                        new Line(role, scale.id()),
                                        ScaleWording.of(questionnaire, scale, role),
                                        cell.shownItems(scale),
                                        figures));
            }
        }
        return points;
    }

    private ScalePoint point(RoundId round, Line line, ScaleWording wording, Set<ItemId> used, ScaleFigures figures) {
        Seen before = seen.get(line);
        Break brokenBy = before == null ? null : difference(before, wording, used);
        Base base = before == null || brokenBy != null ? null : before.base;
        Base next = figures.interval() == null ? base : new Base(round, figures);
        seen.put(line, new Seen(wording, used, next));
        return new ScalePoint(line.scale, figures, base == null ? null : change(base, figures), brokenBy);
    }

    private static @Nullable Break difference(Seen before, ScaleWording wording, Set<ItemId> used) {
        if (!wording.hasItemsOf(before.wording)) {
            return Break.OTHER_ITEMS;
        }
        if (!wording.readsLike(before.wording)) {
            return Break.OTHER_WORDING;
        }
        return used.equals(before.used) ? null : Break.OTHER_ITEMS_SHOWN;
    }

    private static @Nullable Change change(Base base, ScaleFigures figures) {
        return Comparison.change(base.figures, figures)
                .map(difference -> new Change(base.round, difference.points(), difference.largerThanChance()))
                .orElse(null);
    }
}
