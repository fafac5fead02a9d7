package se.tillitsspegeln.web.hr.profile;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.tillitsspegeln.profile.Profile.ShownRole;
import se.tillitsspegeln.profile.statistics.ItemFigures;
import se.tillitsspegeln.questionnaire.BipolarItem;
import se.tillitsspegeln.questionnaire.LikertItem;
import se.tillitsspegeln.questionnaire.LocalizedText;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.ScoredItem;

/**
 * How the answers to the items of a questionnaire that are answered in the same way are spread, in bars of 100 %.
 *
 * @param labels what the points mean, as far as they have labels
 */
record Distribution(String title, List<String> points, List<Label> labels, List<Row> rows) {

    /** From here on a distribution is shown, said on the page where none is. */
    static final int FROM = 20;

    private static final String BAR = "<svg class=\"strip bar\" aria-hidden=\"true\" focusable=\"false\">";
    private static final RawString NO_BAR = new RawString(BAR + "</svg>");

    /** Colours of five points and of seven; the outline between neighbours and the numbers say the same. */
    private static final Map<Integer, List<String>> COLOURS =
            Map.of(5, List.of("d1", "d2", "d3", "d4", "d5"), 7, List.of("d1", "d1", "d2", "d3", "d4", "d5", "d5"));

    /** The meaning of a point. */
    record Label(String point, String text) {}

    /** One item; no cells where its distribution is not shown. */
    record Row(String text, RawString bar, List<Cell> cells, int n) {}

    /** One number, with what it is the share of. */
    record Cell(String label, String percent) {}

    /** The words beside the numbers, looked up once for the hundreds of them. */
    record Marks(String doNotKnow, String percentSign) {}

    static List<Distribution> of(List<Questionnaire> asked, ShownRole role, Marks marks, String tag) {
        List<Distribution> all = new ArrayList<>();
        for (Questionnaire one : asked) {
            of(
                            one,
                            one.scoredItems().stream()
                                    .filter(LikertItem.class::isInstance)
                                    .toList(),
                            "likert",
                            role,
                            marks,
                            tag)
                    .ifPresent(all::add);
            of(
                            one,
                            one.scoredItems().stream()
                                    .filter(BipolarItem.class::isInstance)
                                    .toList(),
                            "bipolar",
                            role,
                            marks,
                            tag)
                    .ifPresent(all::add);
        }
        return all;
    }

    /** Whether any item has enough answers. */
    public boolean isShown() {
        return rows.stream().anyMatch(row -> !row.cells().isEmpty());
    }

    private static Optional<Distribution> of(
            Questionnaire asked, List<ScoredItem> items, String type, ShownRole role, Marks marks, String tag) {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        List<String> points = new ArrayList<>();
        for (int point = items.get(0).min(); point <= items.get(0).max(); point++) {
            points.add(String.valueOf(point));
        }
        Map<Integer, LocalizedText> known = asked.labels().getOrDefault(type, Map.of());
        List<Label> labels = known.keySet().stream()
                .sorted()
                .map(point -> new Label(
                        String.valueOf(point),
                        known.getOrDefault(point, new LocalizedText(Map.of())).in(tag)))
                .toList();
        List<Row> rows = items.stream()
                .map(item -> row(item, points, role.item(item.id()), marks, tag))
                .toList();
        return Optional.of(new Distribution(asked.title().in(tag), points, labels, rows));
    }

    private static Row row(
            ScoredItem item, List<String> points, Optional<ItemFigures> figures, Marks marks, String tag) {
        Optional<List<Double>> shares = figures.flatMap(one -> Optional.ofNullable(one.distribution()));
        if (shares.isEmpty()) {
            return new Row(text(item, tag), NO_BAR, List.of(), 0);
        }
        List<Double> asAnswered = asAnswered(item, shares.get());
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < asAnswered.size(); i++) {
            String label = i < points.size() ? points.get(i) : marks.doNotKnow;
            cells.add(new Cell(label, (int) Math.floor(asAnswered.get(i) * 100 + 0.5) + marks.percentSign));
        }
        int n = figures.map(ItemFigures::n).orElse(0);
        return new Row(text(item, tag), bar(asAnswered), cells, n);
    }

    /** A reversed item is stored as it is scored; people know their answers as they gave them. */
    private static List<Double> asAnswered(ScoredItem item, List<Double> scored) {
        if (!item.reversed()) {
            return scored;
        }
        List<Double> turned = new ArrayList<>(scored);
        for (int i = 0; i < scored.size() - 1; i++) {
            turned.set(i, scored.get(scored.size() - 2 - i));
        }
        return turned;
    }

    /** Drawn here, as a {@link se.tillitsspegeln.web.profile.Track} is; "don't know" is white and comes last. */
    private static RawString bar(List<Double> shares) {
        List<String> colours = COLOURS.getOrDefault(shares.size() - 1, List.of());
        StringBuilder svg = new StringBuilder(BAR);
        int x = 0;
        for (int i = 0; i < shares.size(); i++) {
            int share = (int) Math.round(shares.get(i) * 1000);
            if (share > 0) {
                svg.append("<rect ")
                        .append(i < colours.size() ? "class=\"" + colours.get(i) + "\"" : "fill=\"#fff\"")
                        .append(" x=\"" + percent(x) + "\" width=\"" + percent(share) + "\" y=\"1\" height=\"26\"/>");
            }
            x += share;
        }
        return new RawString(svg.append("</svg>").toString());
    }

    private static String percent(int thousandths) {
        return thousandths / 10 + "." + thousandths % 10 + "%";
    }

    private static String text(ScoredItem item, String tag) {
        if (item instanceof BipolarItem bipolar) {
            return bipolar.topic().in(tag) + ": " + bipolar.low().in(tag) + " ↔ "
                    + bipolar.high().in(tag);
        }
        return ((LikertItem) item).text().in(tag);
    }
}
