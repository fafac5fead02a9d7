package se.tillitsspegeln.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.tillitsspegeln.organisation.RowCheck.Row;
import se.tillitsspegeln.organisation.UnitMistake.Kind;

/** Finds every ring of units that are above each other, each once, in one pass over the rows. */
final class CycleCheck {

    private static final int NAMED = 20;

    private final List<Row> rows;
    private final Map<String, Integer> firstById;
    private final int[] seenInWalk;

    CycleCheck(List<Row> rows, Map<String, Integer> firstById) {
        this.rows = rows;
        this.firstById = firstById;
        this.seenInWalk = new int[rows.size()];
    }

    void report(Mistakes mistakes) {
        for (int start = 0; start < rows.size(); start++) {
            int at = start;
            while (at >= 0 && seenInWalk[at] == 0) {
                seenInWalk[at] = start + 1;
                at = parentOf(at);
            }
            if (at >= 0 && seenInWalk[at] == start + 1) {
                report(at, mistakes);
            }
        }
    }

    private void report(int entry, Mistakes mistakes) {
        List<Integer> ring = new ArrayList<>();
        int at = entry;
        do {
            ring.add(at);
            at = parentOf(at);
        } while (at != entry);
        Row row = rows.get(entry);
        if (ring.size() == 1) {
            mistakes.add(entry, row.place(), "parent", Kind.OWN_PARENT, RowCheck.quoted(row.id()));
        } else {
            mistakes.add(entry, row.place(), "parent", Kind.RING, names(ring));
        }
    }

    private String names(List<Integer> ring) {
        String named = ring.stream()
                .limit(NAMED)
                .map(index -> RowCheck.quoted(rows.get(index).id()))
                .collect(Collectors.joining(", "));
        return ring.size() > NAMED ? named + " … (+" + (ring.size() - NAMED) + ")" : named;
    }

    private int parentOf(int index) {
        return firstById.getOrDefault(rows.get(index).parent(), -1);
    }
}
