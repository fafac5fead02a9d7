package se.tillitsspegeln.web.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.profile.statistics.Interval;

/**
 * Marks on a line from 0 to 100, as {@code tags/track.html} draws them beside the numbers. Places are percentages of the
 * width, rounded here and never formatted by a locale.
 *
 * @param middle place of the strong line half way, or {@code null}
 * @param from where the interval starts, or {@code null} if there is none
 * @param marks drawn in this order, the last on top
 */
public record Track(
        List<String> grid,
        @Nullable String middle,
        @Nullable String from,
        @Nullable String to,
        List<Mark> marks) {

    private static final List<Integer> LINES = List.of(0, 25, 50, 75, 100);
    private static final double MARGIN = 4;

    /** What a mark looks like; shapes differ so that colour need not be seen. */
    public enum Shape {
        DOT,
        SQUARE,
        RING,
        TICK
    }

    /** One mark. */
    public record Mark(Shape shape, String x) {}

    public Track {
        grid = List.copyOf(grid);
        marks = List.copyOf(marks);
    }

    public static Track empty() {
        return new Track(LINES.stream().map(Track::place).toList(), null, null, null, List.of());
    }

    public Track withMiddle() {
        return new Track(grid, place(50), from, to, marks);
    }

    public Track with(@Nullable Interval interval) {
        return interval == null ? this : new Track(grid, middle, place(interval.low()), place(interval.high()), marks);
    }

    /** @param value 0..100, or {@code null} for something that is not shown */
    public Track with(Shape shape, @Nullable Integer value) {
        if (value == null) {
            return this;
        }
        List<Mark> more = new ArrayList<>(marks);
        more.add(new Mark(shape, place(value)));
        return new Track(grid, middle, from, to, more);
    }

    /** A line that only explains a mark. */
    public static Track key(Shape shape) {
        return new Track(List.of(), null, null, null, List.of(new Mark(shape, "50%")));
    }

    /** A line that explains the interval and its dot. */
    public static Track keyWithInterval() {
        return new Track(List.of(), null, "0%", "100%", List.of(new Mark(Shape.DOT, "50%")));
    }

    /** The ends keep a margin for their dots. */
    public static String place(int value) {
        return String.format(Locale.ROOT, "%.1f%%", MARGIN + value * (100 - 2 * MARGIN) / 100);
    }

    /** The keys of the charts, in the order in which their texts stand. */
    public static List<Track> keys() {
        return Stream.of(keyWithInterval(), key(Shape.RING), key(Shape.TICK)).toList();
    }
}
