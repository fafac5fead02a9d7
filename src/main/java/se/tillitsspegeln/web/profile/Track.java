package se.tillitsspegeln.web.profile;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.profile.statistics.Interval;

/**
 * Marks on a line from 0 to 100, drawn beside the numbers. Places are percentages of the width, rounded here and never
 * formatted by a locale. The drawing is made here, too: a page has dozens of them, and a template would take longer over
 * them than over all its words.
 *
 * @param ruled whether thin lines stand at 0, 25, 50, 75 and 100
 * @param middle place of the strong line half way, or {@code null}
 * @param from where the interval starts, or {@code null} if there is none
 * @param marks drawn in this order, the last on top
 */
public record Track(
        boolean ruled,
        @Nullable String middle,
        @Nullable String from,
        @Nullable String to,
        List<Mark> marks) {

    private static final double MARGIN = 4;
    private static final List<String> PLACES = IntStream.rangeClosed(0, 100)
            .mapToObj(value -> String.format(Locale.ROOT, "%.1f%%", MARGIN + value * (100 - 2 * MARGIN) / 100))
            .toList();

    private static final String RULES = rules();
    private static final int LONG = 800;
    private static final Track EMPTY = new Track(true, null, null, null, List.of());

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
        marks = List.copyOf(marks);
    }

    private static String rules() {
        StringBuilder lines = new StringBuilder();
        for (int value = 0; value <= 100; value += 25) {
            line(lines, "grid", place(value), place(value), "0", "100%");
        }
        return lines.toString();
    }

    public static Track empty() {
        return EMPTY;
    }

    public Track withMiddle() {
        return new Track(ruled, place(50), from, to, marks);
    }

    public Track with(@Nullable Interval interval) {
        return interval == null ? this : new Track(ruled, middle, place(interval.low()), place(interval.high()), marks);
    }

    /** @param value 0..100, or {@code null} for something that is not shown */
    public Track with(Shape shape, @Nullable Integer value) {
        if (value == null) {
            return this;
        }
        List<Mark> more = new ArrayList<>(marks);
        more.add(new Mark(shape, place(value)));
        return new Track(ruled, middle, from, to, more);
    }

    /** A line that only explains a mark. */
    public static Track key(Shape shape) {
        return new Track(false, null, null, null, List.of(new Mark(shape, "50%")));
    }

    /** A line that explains the interval and its dot. */
    public static Track keyWithInterval() {
        return new Track(false, null, "0%", "100%", List.of(new Mark(Shape.DOT, "50%")));
    }

    /** The drawing, of places and fixed words alone. */
    public RawString svg() {
        StringBuilder svg = new StringBuilder(LONG)
                .append("<svg class=\"")
                .append(ruled ? "strip" : "key")
                .append("\" aria-hidden=\"true\" focusable=\"false\">");
        if (ruled) {
            svg.append(RULES);
        }
        if (middle != null) {
            line(svg, "mid", middle, middle, "0", "100%");
        }
        if (from != null && to != null) {
            line(svg, "ci", from, to, "50%", "50%");
        }
        marks.forEach(mark -> draw(svg, mark));
        return new RawString(svg.append("</svg>").toString());
    }

    private static void draw(StringBuilder svg, Mark mark) {
        String x = mark.x;
        switch (mark.shape) {
            case DOT -> svg.append("<circle class=\"dot\" cx=\"").append(x).append("\" cy=\"50%\" r=\"8\"/>");
            case SQUARE ->
                svg.append("<rect class=\"dot b\" x=\"")
                        .append(x)
                        .append("\" y=\"50%\" width=\"14\" height=\"14\" transform=\"translate(-7 -7)\"/>");
            case RING -> svg.append("<circle class=\"ref\" cx=\"").append(x).append("\" cy=\"50%\" r=\"6\"/>");
            case TICK -> line(svg, "tick", x, x, "15%", "85%");
        }
    }

    private static void line(StringBuilder svg, String kind, String x1, String x2, String y1, String y2) {
        svg.append("<line class=\"")
                .append(kind)
                .append("\" x1=\"")
                .append(x1)
                .append("\" x2=\"")
                .append(x2);
        svg.append("\" y1=\"").append(y1).append("\" y2=\"").append(y2).append("\"/>");
    }

    /** @param value 0..100; the ends keep a margin for their dots */
    public static String place(int value) {
        return PLACES.get(value);
    }

    /** The keys of the charts, in the order in which their texts stand. */
    public static List<Track> keys() {
        return Stream.of(keyWithInterval(), key(Shape.RING), key(Shape.TICK)).toList();
    }
}
