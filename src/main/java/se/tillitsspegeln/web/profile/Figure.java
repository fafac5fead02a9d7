package se.tillitsspegeln.web.profile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.profile.Profile.ScaleProfile;
import se.tillitsspegeln.profile.statistics.BandAbsence;
import se.tillitsspegeln.profile.statistics.Bound;
import se.tillitsspegeln.profile.statistics.Interval;
import se.tillitsspegeln.profile.statistics.ItemFigures;
import se.tillitsspegeln.profile.statistics.ScaleFigures;
import se.tillitsspegeln.web.profile.Track.Shape;

/**
 * One row of a chart: a name, its line and its numbers as text.
 *
 * @param detail said below the name, empty if nothing
 * @param index with its bound, empty where it is not shown; every row that is not shown looks alike
 * @param interval empty if there is none
 * @param noInterval why there is none, or {@code null}
 * @param n the answers, 0 where the row is not shown
 */
public record Figure(
        String title,
        String detail,
        Track track,
        String index,
        String interval,
        @Nullable BandAbsence noInterval,
        String parent,
        String organisation,
        int n) {

    public boolean isShown() {
        return !index.isEmpty();
    }

    public static Figure of(String title, ScaleProfile scale, Track empty) {
        ScaleFigures figures = scale.figures();
        if (figures == null) {
            return new Figure(title, "", empty, "", "", null, "", "", 0);
        }
        Interval interval = figures.interval();
        Track track = empty.with(interval)
                .with(Shape.TICK, scale.organisation())
                .with(Shape.RING, scale.parent())
                .with(Shape.DOT, figures.index());
        return new Figure(
                title,
                "",
                track,
                index(figures.index(), figures.bound()),
                interval == null ? "" : interval.low() + "–" + interval.high(),
                figures.noInterval(),
                text(scale.parent()),
                text(scale.organisation()),
                figures.n());
    }

    /** An item's index is there from ten answers on; below, the row is left as one that is not shown. */
    public static Figure of(
            String title,
            String detail,
            Optional<ItemFigures> item,
            @Nullable Integer parent,
            @Nullable Integer organisation,
            Track empty) {
        Integer index = item.map(ItemFigures::index).orElse(null);
        if (index == null) {
            return new Figure(title, detail, empty, "", "", null, "", "", 0);
        }
        Bound bound = item.map(ItemFigures::bound).orElse(null);
        Track track =
                empty.with(Shape.TICK, organisation).with(Shape.RING, parent).with(Shape.DOT, index);
        int n = item.map(ItemFigures::n).orElse(0);
        return new Figure(title, detail, track, index(index, bound), "", null, text(parent), text(organisation), n);
    }

    /** The index as it is written: a blunted one says so. */
    public static String index(int index, @Nullable Bound bound) {
        if (bound == null) {
            return String.valueOf(index);
        }
        return (bound == Bound.AT_MOST ? "≤ " : "≥ ") + index;
    }

    private static String text(@Nullable Integer reference) {
        return reference == null ? "" : String.valueOf(reference);
    }
}
