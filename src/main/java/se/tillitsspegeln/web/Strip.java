package se.tillitsspegeln.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A small picture in a table's cell: marks on a line, as {@code tags/strip.html} draws them. Places are percentages of
 * the width, rounded here and never formatted by a locale; numbers stay text in the cells beside it.
 *
 * @param grid places of the thin lines
 * @param middle place of the strong line, or {@code null}
 * @param dot where the value is, or {@code null} when it is hidden
 */
public record Strip(
        List<String> grid,
        @Nullable String middle,
        @Nullable String dot) {

    private static final double MARGIN = 4;

    public Strip {
        grid = List.copyOf(grid);
    }

    /**
     * An empty strip.
     *
     * @param lines how many thin lines, evenly spread, at least two
     */
    public static Strip empty(int lines, boolean withMiddle) {
        List<String> grid = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            grid.add(place(i, 0, lines - 1.0));
        }
        return new Strip(grid, withMiddle ? "50%" : null, null);
    }

    public Strip withDot(double value, double low, double high) {
        return new Strip(grid, middle, place(value, low, high));
    }

    /** Where a value lies between two ends, as SVG wants it; the ends keep a margin for their dots. */
    static String place(double value, double low, double high) {
        double share = Math.max(0, Math.min(1, (value - low) / (high - low)));
        return String.format(Locale.ROOT, "%.1f%%", MARGIN + share * (100 - 2 * MARGIN));
    }
}
