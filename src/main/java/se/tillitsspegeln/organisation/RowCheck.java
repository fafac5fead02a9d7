package se.tillitsspegeln.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Rows in, a tree out, or all mistakes at once. */
final class RowCheck {

    /** A row with its cells stripped; an absent cell is empty. */
    record Row(Place place, String id, String name, String parent) {

        boolean isRoot() {
            return parent.isEmpty();
        }

        Unit toUnit() {
            return new Unit(new UnitId(id), name, isRoot() ? null : new UnitId(parent));
        }
    }

    private static final Pattern ID = Pattern.compile(UnitId.PATTERN);
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFD]");

    private final List<Row> rows;
    private final Mistakes mistakes;
    private final Map<String, Integer> firstById = new HashMap<>();

    private RowCheck(List<Row> rows, Mistakes mistakes) {
        this.rows = rows;
        this.mistakes = mistakes;
    }

    /** Checks the rows, adds to what the reader already found, and throws if there is any mistake. */
    static UnitTree toTree(List<Row> rows, Place whole, Mistakes mistakes) {
        RowCheck check = new RowCheck(rows, mistakes);
        for (int i = 0; i < rows.size(); i++) {
            check.checkId(i, rows.get(i));
            check.checkName(i, rows.get(i));
        }
        check.checkParents();
        check.checkRoots(whole);
        new CycleCheck(rows, check.firstById).report(mistakes);
        mistakes.throwIfAny();
        return UnitTree.of(rows.stream().map(Row::toUnit).toList());
    }

    private void checkId(int index, Row row) {
        if (!ID.matcher(row.id()).matches()) {
            String found = row.id().isEmpty() ? "the id is empty" : "the id " + quoted(row.id()) + " is not valid";
            mistakes.add(
                    index,
                    row.place(),
                    "id",
                    found + "; use 1 to 64 of a-z, 0-9, dot, underscore and hyphen, beginning with a letter or digit");
        }
        Integer first = row.id().isEmpty() ? null : firstById.putIfAbsent(row.id(), index);
        if (first != null) {
            String where = rows.get(first).place().row();
            mistakes.add(index, row.place(), "id", "the id " + quoted(row.id()) + " is already used at " + where);
        }
    }

    private void checkName(int index, Row row) {
        if (row.name().isEmpty()) {
            mistakes.add(index, row.place(), "name", "the name is empty");
        } else if (row.name().length() > UnitTreeImport.MAX_NAME) {
            int length = row.name().length();
            String message = "the name has " + length + " characters; at most " + UnitTreeImport.MAX_NAME + " fit";
            mistakes.add(index, row.place(), "name", message);
        } else if (UNREADABLE.matcher(row.name()).find()) {
            mistakes.add(index, row.place(), "name", "the name holds a line break or a character that cannot be read");
        }
    }

    private void checkParents() {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (!row.isRoot() && !firstById.containsKey(row.parent())) {
                String message = "the parent " + quoted(row.parent()) + " is not among the ids";
                mistakes.add(i, row.place(), "parent", message);
            }
        }
    }

    private void checkRoots(Place whole) {
        List<Integer> roots = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).isRoot()) {
                roots.add(i);
            }
        }
        if (roots.isEmpty()) {
            mistakes.add(-1, whole, null, "no unit is the root; leave the parent of exactly one unit empty");
        }
        for (Integer root : roots.subList(Math.min(1, roots.size()), roots.size())) {
            Row first = rows.get(roots.get(0));
            String message = quoted(rows.get(root).id()) + " has no parent, and neither has " + quoted(first.id())
                    + " at " + first.place().row() + "; exactly one unit may be the root";
            mistakes.add(root, rows.get(root).place(), "parent", message);
        }
    }

    /** What the input says, short enough to be read and without characters that could disturb a log or a terminal. */
    static String quoted(String text) {
        String shown = text.length() > 70 ? text.substring(0, 70) + "…" : text;
        return '"' + UNREADABLE.matcher(shown).replaceAll("�") + '"';
    }
}
