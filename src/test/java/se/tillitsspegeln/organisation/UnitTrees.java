package se.tillitsspegeln.organisation;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Trees for tests. */
final class UnitTrees {

    private UnitTrees() {}

    static Unit unit(String id, String name, @Nullable String parent) {
        return new Unit(new UnitId(id), name, parent == null ? null : new UnitId(parent));
    }

    /** A root {@code u0} and below it units with {@code width} children each. */
    static UnitTree wide(int units, int width) {
        return UnitTree.of(IntStream.range(0, units)
                .mapToObj(i -> unit("u" + i, "Enhet " + i, i == 0 ? null : "u" + (i - 1) / width))
                .toList());
    }

    static String csv(List<Unit> units, char separator) {
        StringWriter text = new StringWriter();
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord("id", "name", "parent");
            for (Unit unit : units) {
                printer.printRecord(unit.id(), unit.name(), unit.parent());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static List<Unit> with(UnitTree tree, Unit... more) {
        List<Unit> units = new ArrayList<>(tree.units());
        units.addAll(List.of(more));
        return units;
    }
}
