package se.tillitsspegeln.web.hr.profile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.profile.Trend;
import se.tillitsspegeln.profile.Trend.Change;
import se.tillitsspegeln.profile.Trend.Entry;
import se.tillitsspegeln.profile.Trend.ScalePoint;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.web.profile.ProfileMessages;

/**
 * Says what has changed since the round before, by more than chance, or that nothing has; nothing at all where it cannot
 * be told.
 */
final class Changes {

    private static final int MOST_NAMED = 3;

    private final List<Scale> scales;
    private final String role;
    private final ProfileMessages words;
    private final String tag;

    Changes(List<Scale> scales, String role, ProfileMessages words, String tag) {
        this.scales = scales;
        this.role = role;
        this.words = words;
        this.tag = tag;
    }

    /** One sentence for what rose, what fell or both, or one that says that nothing did. */
    Optional<String> say(Trend trend) {
        int last = trend.rounds().size() - 1;
        if (last < 1) {
            return Optional.empty();
        }
        Entry now = trend.rounds().get(last);
        Entry before = trend.rounds().get(last - 1);
        RoundId since = before.round().id();
        List<ScalePoint> comparable = scales.stream()
                .flatMap(scale -> now.shown(role, scale.id()).stream())
                .filter(point -> change(point, since).isPresent())
                .toList();
        String name = before.round().name();
        Optional<String> risen = named(comparable, since, true);
        Optional<String> fallen = named(comparable, since, false);
        if (risen.isPresent() && fallen.isPresent()) {
            return Optional.of(words.risenAndFallen(risen.get(), fallen.get(), name));
        }
        boolean allComparable = !comparable.isEmpty() && comparable.size() == scales.size();
        return risen.map(names -> words.risen(names, name))
                .or(() -> fallen.map(names -> words.fallen(names, name)))
                .or(() -> allComparable ? Optional.of(words.nothingChanged(name)) : Optional.empty());
    }

    private Optional<String> named(List<ScalePoint> points, RoundId since, boolean up) {
        List<String> names = points.stream()
                .filter(point -> change(point, since)
                        .filter(change -> change.largerThanChance() && change.points() > 0 == up)
                        .isPresent())
                .map(point -> title(point.scale()))
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        int more = names.size() - MOST_NAMED;
        String listed = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        return Optional.of(more > 0 ? words.andMore(listed, more) : listed);
    }

    private static Optional<Change> change(ScalePoint point, RoundId since) {
        @Nullable Change change = point.change();
        return Optional.ofNullable(change).filter(one -> Objects.equals(one.since(), since));
    }

    private String title(String scale) {
        return scales.stream()
                .filter(one -> one.id().equals(scale))
                .map(one -> one.title().in(tag))
                .findFirst()
                .orElse(scale);
    }
}
