package se.tillitsspegeln.web.hr.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.profile.Trend;
import se.tillitsspegeln.profile.Trend.Entry;
import se.tillitsspegeln.profile.Trend.ScalePoint;
import se.tillitsspegeln.profile.statistics.ScaleFigures;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.web.hr.profile.TrendChart.Point;
import se.tillitsspegeln.web.profile.Figure;
import se.tillitsspegeln.web.profile.ProfileMessages;

/**
 * The unit from round to round, for one role.
 *
 * @param rounds names, the first one first
 * @param notes what has happened to the unit in between
 */
record TrendView(List<String> rounds, List<String> notes, List<Row> rows) {

    /** A page has room for these; the older ones are in the API. */
    private static final int MOST_ROUNDS = 6;

    /**
     * One scale.
     *
     * @param cells one for each round
     * @param change what is said of the difference to the round before
     */
    record Row(String title, TrendChart chart, List<Cell> cells, String change) {}

    /**
     * One index.
     *
     * @param text empty where it is not shown
     * @param broken why it must not be compared with the one before, empty where it may be
     */
    record Cell(String round, String text, String broken) {}

    /** Nothing unless the unit took part in two rounds. */
    static Optional<TrendView> of(Trend trend, List<Scale> scales, String role, ProfileMessages words, String tag) {
        List<Entry> all = trend.rounds();
        List<Entry> entries = all.subList(Math.max(0, all.size() - MOST_ROUNDS), all.size());
        if (entries.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new TrendView(
                entries.stream().map(entry -> entry.round().name()).toList(),
                notes(entries, words),
                scales.stream()
                        .map(scale -> row(entries, scale, role, words, tag))
                        .toList()));
    }

    private static Row row(List<Entry> entries, Scale scale, String role, ProfileMessages words, String tag) {
        List<Point> points = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        for (Entry entry : entries) {
            @Nullable ScalePoint shown = entry.shown(role, scale.id()).orElse(null);
            @Nullable ScaleFigures figures = shown == null ? null : shown.figures();
            if (shown == null || figures == null) {
                points.add(new Point(null, false));
                cells.add(new Cell(entry.round().name(), "", ""));
            } else {
                String broken = shown.brokenBy() == null ? "" : broken(shown.brokenBy(), words);
                points.add(new Point(figures.index(), !broken.isEmpty()));
                cells.add(new Cell(entry.round().name(), Figure.index(figures.index(), figures.bound()), broken));
            }
        }
        String change = entries.get(entries.size() - 1)
                .shown(role, scale.id())
                .map(point -> change(point, entries, words))
                .orElse(words.none());
        return new Row(scale.title().in(tag), TrendChart.of(points), cells, change);
    }

    /** Where the round before is not the one compared with, the words name the one that is. */
    private static String change(ScalePoint point, List<Entry> entries, ProfileMessages words) {
        Trend.Change change = point.change();
        if (change == null) {
            return point.brokenBy() == null ? words.changeUnknown() : words.changeBroken();
        }
        boolean lastTime = entries.get(entries.size() - 2).round().id().equals(change.since());
        if (!change.largerThanChance()) {
            return lastTime ? words.changeNone() : words.changeNoneSince(name(change, entries));
        }
        String said = change.points() > 0 ? words.changeUp(change.points()) : words.changeDown(-change.points());
        return lastTime ? said : words.changeSince(said, name(change, entries));
    }

    private static String name(Trend.Change change, List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.round().id().equals(change.since()))
                .map(entry -> entry.round().name())
                .findFirst()
                .orElse("");
    }

    private static String broken(Trend.Break why, ProfileMessages words) {
        return switch (why) {
            case OTHER_ITEMS -> words.breakItems();
            case OTHER_WORDING -> words.breakWording();
            case OTHER_ITEMS_SHOWN -> words.breakShown();
        };
    }

    private static List<String> notes(List<Entry> entries, ProfileMessages words) {
        List<String> notes = new ArrayList<>();
        for (Entry entry : entries.subList(1, entries.size())) {
            String round = entry.round().name();
            for (Trend.UnitChange change : entry.unitChanges()) {
                notes.add(
                        change == Trend.UnitChange.RENAMED
                                ? words.unitRenamed(round, entry.unit().name())
                                : words.unitMoved(round, above(entry)));
            }
        }
        return notes;
    }

    private static String above(Entry entry) {
        int last = entry.path().size() - 1;
        return entry.path().get(Math.max(0, last - 1)).name();
    }
}
