package se.tillitsspegeln.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, beside what it was compared with in the same run. */
final class Table {

    private static final String LINE = "| %-58s | %12s | %-44s | %12s | %7s | %-22s |%n";

    private final List<Row> rows = new ArrayList<>();

    private record Row(String what, String value, String other, String otherValue, String ratio, String target) {}

    /**
     * A figure and its comparison.
     *
     * @param target what is to be reached, in words
     */
    void add(String what, double value, String unit, String other, double otherValue, String target) {
        rows.add(new Row(
                what,
                text(value) + " " + unit,
                other,
                text(otherValue) + " " + unit,
                String.format(Locale.ROOT, "%.2f", value / otherValue),
                target));
    }

    /** A figure that stands beside nothing but its target. */
    void add(String what, double value, String unit, String target) {
        rows.add(new Row(what, text(value) + " " + unit, "", "", "", target));
    }

    void print(PrintStream out) {
        out.println();
        out.printf(LINE, "figure", "measured", "compared with, in the same run", "measured", "ratio", "target");
        out.printf(LINE, "-".repeat(58), "-".repeat(12), "-".repeat(44), "-".repeat(12), "-".repeat(7), "-".repeat(22));
        rows.forEach(row ->
                out.printf(LINE, row.what(), row.value(), row.other(), row.otherValue(), row.ratio(), row.target()));
        out.println();
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }
}
