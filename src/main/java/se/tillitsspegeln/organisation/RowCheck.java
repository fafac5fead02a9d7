package se.tillitsspegeln.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.tillitsspegeln.organisation.UnitMistake.Kind;

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
        if (row.id().isEmpty()) {
            mistakes.add(index, row.place(), "id", Kind.ID_EMPTY);
        } else if (!ID.matcher(row.id()).matches()) {
            mistakes.add(index, row.place(), "id", Kind.ID_INVALID, quoted(row.id()));
        }
        Integer first = row.id().isEmpty() ? null : firstById.putIfAbsent(row.id(), index);
        if (first != null) {
            String where = rows.get(first).place().row();
            mistakes.add(index, row.place(), "id", Kind.ID_TWICE, quoted(row.id()), where);
        }
    }

    private void checkName(int index, Row row) {
        if (row.name().isEmpty()) {
            mistakes.add(index, row.place(), "name", Kind.NAME_EMPTY);
        } else if (row.name().length() > UnitTreeImport.MAX_NAME) {
            int length = row.name().length();
            mistakes.add(index, row.place(), "name", Kind.NAME_LONG, length, UnitTreeImport.MAX_NAME);
        } else if (UNREADABLE.matcher(row.name()).find()) {
            mistakes.add(index, row.place(), "name", Kind.NAME_UNREADABLE);
        }
    }

    private void checkParents() {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (!row.isRoot() && !firstById.containsKey(row.parent())) {
                mistakes.add(i, row.place(), "parent", Kind.PARENT_UNKNOWN, quoted(row.parent()));
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
            mistakes.add(-1, whole, null, Kind.NO_ROOT);
        }
        for (Integer root : roots.subList(Math.min(1, roots.size()), roots.size())) {
            Row first = rows.get(roots.get(0));
            Row row = rows.get(root);
            String where = first.place().row();
            mistakes.add(root, row.place(), "parent", Kind.TWO_ROOTS, quoted(row.id()), quoted(first.id()), where);
        }
    }

    /** What the input says, short enough to be read and without characters that could disturb a log or a terminal. */
    static String quoted(String text) {
        String shown = text.length() > 70 ? text.substring(0, 70) + "…" : text;
        return '"' + UNREADABLE.matcher(shown).replaceAll("�") + '"';
    }
}
