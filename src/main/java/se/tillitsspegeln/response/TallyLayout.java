package se.tillitsspegeln.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.questionnaire.ScoredItem;
import se.tillitsspegeln.round.RoundContent;

/**
 * Where in a tally each count stands. It follows from the frozen questionnaires alone, so every tally of a round has the
 * same length, whatever was answered: first the number of people; per item the count of each raw point, then of
 * {@code na}; per scale the number of complete sheets, the sum of each item's scored points over these, and the sums of
 * products of each pair of items (upper triangle with the diagonal).
 */
public final class TallyLayout {

    static final int PEOPLE = 0;

    private final List<ItemCells> items;
    private final Map<ItemId, ItemCells> byItem = new HashMap<>();
    private final List<ScaleCells> scales;
    private final int firstOfScales;
    private final int size;

    private TallyLayout(RoundContent content) {
        List<ItemCells> asked = new ArrayList<>();
        List<ScaleCells> added = new ArrayList<>();
        int next = PEOPLE + 1;
        for (ScoredItem item : content.scoredItems()) {
            ItemCells cells = new ItemCells(item, next);
            asked.add(cells);
            byItem.put(item.id(), cells);
            next += cells.length();
        }
        firstOfScales = next;
        for (Scale scale : content.scales()) {
            List<ScoredItem> members =
                    scale.items().stream().map(id -> cells(id).item()).toList();
            ScaleCells cells = new ScaleCells(scale.id(), members, next);
            added.add(cells);
            next += cells.length();
        }
        items = List.copyOf(asked);
        scales = List.copyOf(added);
        size = next;
    }

    /** The layout of every tally of a round with this content. */
    public static TallyLayout of(RoundContent content) {
        return new TallyLayout(content);
    }

    /** How many counts a tally has. */
    public int size() {
        return size;
    }

    /** Where the scales' sums begin; all that stands from here on is about them. */
    public int firstOfScales() {
        return firstOfScales;
    }

    /** The scored items, in the order they are asked. */
    public List<ItemCells> items() {
        return items;
    }

    public List<ScaleCells> scales() {
        return scales;
    }

    ItemCells cells(ItemId id) {
        ItemCells cells = byItem.get(id);
        if (cells == null) {
            throw new IllegalArgumentException("no scored item " + id);
        }
        return cells;
    }

    /**
     * Where one item's counts stand.
     *
     * @param first the count of the item's lowest raw point; the other points follow, then {@code na}
     */
    public record ItemCells(ScoredItem item, int first) {

        /** Points and {@code na}. */
        public int length() {
            return item.points() + 1;
        }

        int of(int rawPoint) {
            return first + rawPoint - item.min();
        }

        /** Where {@code na} is counted. */
        public int na() {
            return first + item.points();
        }
    }

    /**
     * Where one scale's sums over complete sheets stand.
     *
     * @param first the number of complete sheets; then J sums, then J(J+1)/2 sums of products
     */
    public record ScaleCells(String scale, List<ScoredItem> items, int first) {

        int length() {
            return 1 + items.size() + items.size() * (items.size() + 1) / 2;
        }

        /** Where the scale's sums end: behind the last of them. */
        public int end() {
            return first + length();
        }

        /** Where the sum of the item at this place in the scale stands. */
        public int sum(int item) {
            return first + 1 + item;
        }

        /** Where the sum of products of two items stands; {@code low <= high}. */
        public int product(int low, int high) {
            int before = low * items.size() - low * (low - 1) / 2;
            return first + 1 + items.size() + before + high - low;
        }
    }
}
