package se.tillitsspegeln.profile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.profile.statistics.ScaleFigures;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.round.RoundId;

/**
 * One unit over all closed rounds that it took part in and the reader may see it in. It shows no figure that the rounds'
 * profiles do not show; what it adds is whether two of them differ by more than chance.
 *
 * @param rounds the one that closed first first
 */
public record Trend(UnitId unit, List<Entry> rounds) {

    public Trend {
        rounds = List.copyOf(rounds);
    }

    /** What has happened to the unit since its entry before. */
    public enum UnitChange {
        /** It has another name. */
        RENAMED,
        /** It lies below another unit. */
        MOVED
    }

    /** Why an index must not be compared with the one shown before it. */
    public enum Break {
        /** The scale consists of other items. */
        OTHER_ITEMS,
        /** The same items, but what is read while answering has changed. */
        OTHER_WORDING,
        /** Of the same items others are shown, so that the index is the mean of other items. */
        OTHER_ITEMS_SHOWN
    }

    /**
     * One closed round.
     *
     * @param content what was asked; its tree is the line from the root down to the unit, as it was then
     * @param unitChanges since the entry before; none for the first
     * @param roles every role of the round, in a fixed order, whether shown or not
     */
    public record Entry(Round round, RoundContent content, List<UnitChange> unitChanges, List<RoleTrend> roles) {

        public Entry {
            unitChanges = List.copyOf(unitChanges);
            roles = List.copyOf(roles);
        }

        /** From the root down to the unit, as it was then. */
        public List<Unit> path() {
            return content.tree().units();
        }

        /** The unit as it was then. */
        public Unit unit() {
            return path().get(path().size() - 1);
        }

        /** The point of this role and scale where it is shown. */
        public Optional<ScalePoint> shown(String role, String scale) {
            return roles.stream()
                    .filter(one -> one.role().equals(role))
                    .flatMap(one -> Optional.ofNullable(one.scales()).orElse(List.of()).stream())
                    .filter(point -> point.scale().equals(scale) && point.figures() != null)
                    .findFirst();
        }
    }

    /** One role; {@code scales} is absent where it is hidden, else holds every scale of the round in the order asked. */
    public record RoleTrend(String role, @Nullable List<ScalePoint> scales) {

        public RoleTrend {
            scales = scales == null ? null : List.copyOf(scales);
        }
    }

    /**
     * One scale in one round.
     *
     * @param figures absent where the scale is hidden, and then so is all else
     * @param change the difference to the latest earlier index that may be compared; absent where there is none, or where
     *     one of the two has no uncertainty band
     * @param brokenBy why this index must not be compared with the one shown before; absent where it may be or is the
     *     first
     */
    public record ScalePoint(
            String scale,
            @Nullable ScaleFigures figures,
            @Nullable Change change,
            @Nullable Break brokenBy) {}

    /**
     * A difference over time.
     *
     * @param since the round that is compared with
     * @param points this round's shown index minus that round's
     * @param largerThanChance whether the difference is at least 5 points and 1.96 of its standard errors
     */
    public record Change(RoundId since, int points, boolean largerThanChance) {}
}
