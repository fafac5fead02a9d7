package se.tillitsspegeln.web.hr.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One small multiple: an index from round to round on the fixed axis from 0 to 100. Places are percentages of the
 * drawing, rounded here and never formatted by a locale.
 *
 * @param grid the heights of 0, 50 and 100
 * @param lines between neighbours that may be compared
 * @param breaks where two neighbours may not be
 * @param dots the indices that are shown
 */
record TrendChart(List<String> grid, List<Line> lines, List<String> breaks, List<Dot> dots) {

    private static final double TOP = 10;
    private static final double HEIGHT = 80;

    /** A line from one point to the next. */
    record Line(String x1, String y1, String x2, String y2) {}

    /** One index. */
    record Dot(String x, String y) {}

    /**
     * One round's index.
     *
     * @param index 0..100, {@code null} where it is not shown
     * @param broken whether it must not be compared with the one shown before
     */
    record Point(@Nullable Integer index, boolean broken) {}

    static TrendChart of(List<Point> points) {
        List<Line> lines = new ArrayList<>();
        List<String> breaks = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        Optional<Dot> last = Optional.empty();
        for (int i = 0; i < points.size(); i++) {
            Integer index = points.get(i).index();
            if (index == null) {
                continue;
            }
            Dot dot = new Dot(x(i + 0.5, points.size()), y(index));
            if (points.get(i).broken()) {
                breaks.add(x(i, points.size()));
            } else {
                last.ifPresent(before -> lines.add(new Line(before.x(), before.y(), dot.x(), dot.y())));
            }
            dots.add(dot);
            last = Optional.of(dot);
        }
        return new TrendChart(List.of(y(0), y(50), y(100)), lines, breaks, dots);
    }

    private static String x(double place, int of) {
        return percent(100 * place / of);
    }

    private static String y(int index) {
        return percent(TOP + HEIGHT * (100 - index) / 100);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f%%", value);
    }
}
