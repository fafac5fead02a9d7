package se.tillitsspegeln.response;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import se.tillitsspegeln.questionnaire.ScoredItem;
import se.tillitsspegeln.response.TallyLayout.ItemCells;
import se.tillitsspegeln.response.TallyLayout.ScaleCells;

/**
 * The counted answers of a group of people. Tallies with one layout form a commutative monoid under {@link #plus(Tally)}
 * with {@link #empty} as its neutral element: neither the order of answers nor how people are grouped ever matters.
 * Counting a sheet costs one step per item and, per complete scale of J items, J(J+1)/2.
 */
public final class Tally {

    private final TallyLayout layout;
    private final int[] cells;

    private Tally(TallyLayout layout, int[] cells) {
        this.layout = layout;
        this.cells = cells;
    }

    /** Nobody's answers. */
    public static Tally empty(TallyLayout layout) {
        return new Tally(layout, new int[layout.size()]);
    }

    /** These people's answers and those people's; the two groups must have nobody in common. */
    public Tally plus(Tally other) {
        if (other.cells.length != cells.length) {
            throw new IllegalArgumentException("tallies of different questionnaires cannot be added");
        }
        int[] sum = new int[cells.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.addExact(cells[i], other.cells[i]);
        }
        return new Tally(layout, sum);
    }

    /** These people's answers and one person's more. */
    Tally plus(AnswerSheet sheet) {
        int[] sum = cells.clone();
        add(sum, TallyLayout.PEOPLE, 1);
        for (ItemCells item : layout.items()) {
            count(sum, item, sheet);
        }
        for (ScaleCells scale : layout.scales()) {
            count(sum, scale, sheet);
        }
        return new Tally(layout, sum);
    }

    /** How many people handed in a sheet. */
    public int people() {
        return cells[TallyLayout.PEOPLE];
    }

    /** How many people chose one of the item's points; {@code na} and skipping do not count. */
    public int valid(ItemCells item) {
        int valid = 0;
        for (int i = item.first(); i < item.na(); i++) {
            valid += cells[i];
        }
        return valid;
    }

    /** A copy of all counts, in the layout's order. */
    public int[] cells() {
        return cells.clone();
    }

    /** The counts as bytes, four each, always {@code 4 * layout.size()} of them. */
    byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(cells.length * Integer.BYTES);
        bytes.asIntBuffer().put(cells);
        return bytes.array();
    }

    static Tally fromBytes(TallyLayout layout, byte[] bytes) {
        if (bytes.length != layout.size() * Integer.BYTES) {
            throw new IllegalArgumentException("a tally of " + bytes.length + " bytes does not fit its questionnaires");
        }
        int[] cells = new int[layout.size()];
        ByteBuffer.wrap(bytes).asIntBuffer().get(cells);
        return new Tally(layout, cells);
    }

    private static void count(int[] sum, ItemCells cells, AnswerSheet sheet) {
        Integer raw = sheet.points().get(cells.item().id());
        if (raw != null) {
            add(sum, cells.of(raw), 1);
        } else if (sheet.notApplicable().contains(cells.item().id())) {
            add(sum, cells.na(), 1);
        }
    }

    private static void count(int[] sum, ScaleCells scale, AnswerSheet sheet) {
        List<ScoredItem> items = scale.items();
        int[] scored = new int[items.size()];
        for (int i = 0; i < scored.length; i++) {
            OptionalInt point = sheet.scored(items.get(i));
            if (point.isEmpty()) {
                return;
            }
            scored[i] = point.getAsInt();
        }
        add(sum, scale.first(), 1);
        for (int i = 0; i < scored.length; i++) {
            add(sum, scale.sum(i), scored[i]);
            for (int j = i; j < scored.length; j++) {
                add(sum, scale.product(i, j), scored[i] * scored[j]);
            }
        }
    }

    private static void add(int[] sum, int cell, int amount) {
        sum[cell] = Math.addExact(sum[cell], amount);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally tally && Arrays.equals(cells, tally.cells);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells);
    }

    @Override
    public String toString() {
        return "Tally of " + people() + " people";
    }
}
