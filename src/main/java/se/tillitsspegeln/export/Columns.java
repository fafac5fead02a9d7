package se.tillitsspegeln.export;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import se.tillitsspegeln.questionnaire.ScoredItem;
import se.tillitsspegeln.round.RoundContent;

/** The columns of a round's tables; which shares there are follows from its questions. */
public final class Columns {

    /** How a column with the share of one point begins; {@code Na} at its end stands for don't know. */
    public static final String SHARE = "share";

    private static final Set<Detail> ALL = EnumSet.allOf(Detail.class);
    private static final Set<Detail> ROLE = EnumSet.of(Detail.ROLE);
    private static final Set<Detail> SCALE = EnumSet.of(Detail.SCALE);
    private static final Set<Detail> ITEM = EnumSet.of(Detail.ITEM);
    private static final Set<Detail> FIGURES = EnumSet.of(Detail.SCALE, Detail.ITEM);

    /**
     * One column.
     *
     * @param details the rows that can have something in it
     */
    public record Column(String name, Set<Detail> details) {}

    private final List<Column> all = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    private Columns() {}

    static Columns of(RoundContent content) {
        Columns columns = new Columns();
        columns.add(ALL, "round", "unit", "name", "path", "role", "kind");
        columns.add(FIGURES, "scale");
        columns.add(ITEM, "item");
        columns.add(ALL, "status");
        columns.add(ROLE, "invited", "answered");
        columns.add(FIGURES, "n", "index");
        columns.add(SCALE, "bound", "intervalLow", "intervalHigh", "spread", "referenceParent");
        columns.add(SCALE, "referenceOrganisation");
        columns.add(ITEM, "mean", "sd", "favourable");
        List<ScoredItem> items = content.scoredItems();
        int low = items.stream().mapToInt(ScoredItem::min).min().orElse(1);
        int high = items.stream().mapToInt(ScoredItem::max).max().orElse(0);
        IntStream.rangeClosed(low, high).forEach(point -> columns.add(ITEM, share(String.valueOf(point))));
        columns.add(ITEM, share("na"));
        return columns;
    }

    /** The column with the share of one point, or of {@code na}. */
    static String share(String point) {
        return SHARE + (point.equals("na") ? "Na" : point);
    }

    /** In the order in which they stand. */
    public List<Column> all() {
        return List.copyOf(all);
    }

    /** The places of the columns that rows of this detail can have something in; {@code kind} says nothing there. */
    List<Integer> of(Detail detail) {
        return IntStream.range(0, all.size())
                .filter(place -> all.get(place).details().contains(detail))
                .filter(place -> !all.get(place).name().equals("kind"))
                .boxed()
                .toList();
    }

    int place(String name) {
        Integer place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException("no column " + name);
        }
        return place;
    }

    private void add(Set<Detail> details, String... names) {
        for (String name : names) {
            places.put(name, all.size());
            all.add(new Column(name, details));
        }
    }
}
