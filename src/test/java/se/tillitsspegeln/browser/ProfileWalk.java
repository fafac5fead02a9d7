package se.tillitsspegeln.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillitsspegeln.browser.ApiFigures.STAFF;
import static se.tillitsspegeln.browser.ApiFigures.find;
import static se.tillitsspegeln.browser.ApiFigures.index;
import static se.tillitsspegeln.browser.ApiFigures.list;
import static se.tillitsspegeln.browser.ApiFigures.swedish;
import static se.tillitsspegeln.browser.ApiFigures.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Walks through all tables of a unit's Swedish page, for staff, and compares each cell and each mark with the API. */
final class ProfileWalk {

    private static final Map<String, String> ROLES =
            Map.of(STAFF, "Medarbetare", "chefer", "Ledningsgrupper och chefer", "fortroendevalda", "Förtroendevalda");
    private static final Map<String, String> SPREADS =
            Map.of("different", "Olika bilder", "partly", "Delvis olika bilder", "similar", "Samstämmiga bilder");

    private final ApiFigures api;
    private final Document page;
    private final String unit;
    private final boolean own;
    private final List<Object> path;
    private final Set<Element> seen = new HashSet<>();

    /** @param own whether the reader sees nothing above the unit but the marks beside its areas */
    ProfileWalk(ApiFigures api, Document page, String unit, boolean own) {
        this.api = api;
        this.page = page;
        this.unit = unit;
        this.own = own;
        this.path = List.copyOf((List<?>) ((Map<?, ?>) api.profile(unit).get("unit")).get("path"));
    }

    void everyNumber() {
        roles();
        sentences();
        charts();
        spread();
        distributions();
        lineOfGovernance();
        sideBySide();
        trend();
        comments();
        assertThat(page.select("td.num").stream().filter(cell -> !seen.contains(cell)))
                .as("cells that nothing was compared with")
                .isEmpty();
    }

    private void roles() {
        List<String> lines = page.select("section[aria-labelledby=who] li").eachText();
        for (Map<String, Object> role : list(api.profile(unit), "roles")) {
            String said = role.containsKey("answered")
                    ? role.get("answered") + " av " + role.get("invited") + " har svarat"
                    : "visas inte här";
            assertThat(lines).anyMatch(line -> line.startsWith(role(role.get("role")) + ": " + said));
        }
    }

    private void sentences() {
        String said = page.select("section[aria-labelledby=short] .lead").text();
        api.titles().forEach((id, title) -> {
            if (said.contains(title + " (")) {
                assertThat(said).contains(title + " (" + index(scale(unit, STAFF, id)) + ")");
            }
        });
        assertThat(page.select("section[aria-labelledby=short] .lead")).hasSizeBetween(1, 3);
    }

    private void charts() {
        for (Element row : page.select("table.ct:has(th:contains(Osäkerhet)) tbody tr")) {
            String title = row.expectFirst("th").ownText();
            String id = idOf(title);
            boolean scale = api.titles().containsKey(id);
            Map<String, Object> figures = scale ? scale(unit, STAFF, id) : item(unit, id);
            cell(row, "Index", scale ? index(figures) : text(figures.get("index")));
            cell(row, "Osäkerhet", scale ? interval((List<?>) figures.get("interval")) : "–");
            cell(row, "Svar", text(figures.get("n")));
            mark(row, "circle.dot", figures.get("index"));
            reference(row, "Ovanför", "circle.ref", path.size() > 2 ? above(path.size() - 2, id, scale) : null);
            reference(row, "Organisationen", "line.tick", path.size() > 1 ? above(0, id, scale) : null);
        }
    }

    private void reference(Element row, String column, String shape, @Nullable Object figure) {
        if (!row.select("[data-h=" + column + "]").isEmpty()) {
            cell(row, column, text(figure));
            mark(row, shape, figure);
        }
    }

    /** What the API says of the unit above is what the page sets beside it. */
    private @Nullable Object above(int level, String id, boolean scale) {
        String other = text(path.get(level));
        if (scale) {
            return scale(other, STAFF, id).get("index");
        }
        return own ? null : item(other, id).get("index");
    }

    private void spread() {
        SPREADS.forEach((word, label) -> {
            List<String> titles = api.scales(unit, STAFF).stream()
                    .filter(scale -> word.equals(scale.get("spread")))
                    .map(scale -> api.titles().getOrDefault(text(scale.get("id")), ""))
                    .toList();
            assertThat(page.select("dl.answers div:has(dt:containsOwn(" + label + ")) dd").stream()
                            .filter(one -> one.parent().expectFirst("dt").text().equals(label))
                            .map(Element::text))
                    .isEqualTo(titles.isEmpty() ? List.of() : List.of(String.join(", ", titles)));
        });
    }

    private void distributions() {
        for (Element row : page.select("details:has(svg.bar) tbody tr")) {
            Map<String, Object> question = api.questions().stream()
                    .filter(one -> row.expectFirst("th").text().equals(asked(one)))
                    .findFirst()
                    .orElseThrow();
            Map<String, Object> figures = item(unit, text(question.get("id")));
            Map<?, ?> shares = (Map<?, ?>) figures.get("distribution");
            List<String> cells = new ArrayList<>();
            List<String> widths = new ArrayList<>();
            shares.forEach((point, share) -> {
                double part = ((Number) share).doubleValue();
                cells.add((int) Math.floor(part * 100 + 0.5) + " %");
                if (part > 0) {
                    widths.add(String.format(Locale.ROOT, "%.1f%%", part * 100));
                }
            });
            cells.add(text(figures.get("n")));
            assertThat(row.select("td.num").eachText()).isEqualTo(cells);
            assertThat(row.select("rect").eachAttr("width")).isEqualTo(widths);
            seen.addAll(row.select("td.num"));
        }
    }

    private void lineOfGovernance() {
        List<Element> rows = page.select("#path tbody tr");
        assertThat(rows).hasSize(path.size() > 1 && !own ? path.size() : 0);
        for (int level = 0; level < rows.size(); level++) {
            String id = idOf(page.select("#path h2").text().replace("Styrkedjan: ", ""));
            Map<String, Object> figures = scale(text(path.get(level)), STAFF, id);
            cell(rows.get(level), "Index", index(figures));
            cell(rows.get(level), "Svar", text(figures.get("n")));
            mark(rows.get(level), "circle.dot", figures.get("index"));
        }
    }

    private void sideBySide() {
        for (Map<String, Object> gap : list(api.profile(unit), "gaps")) {
            int points = (int) gap.get("points");
            String first = role(gap.get("firstRole"));
            String second = role(gap.get("secondRole"));
            assertThat(page.select("section p strong").eachText())
                    .anyMatch(said -> said.startsWith("I " + api.titles().get(text(gap.get("scale"))) + " svarar "
                            + (points > 0 ? second : first) + " " + Math.abs(points) + " steg högre än "
                            + (points > 0 ? first : second) + "."));
        }
        assertThat(page.select("section p strong:contains(steg högre än)"))
                .hasSameSizeAs(list(api.profile(unit), "gaps"));
        for (Element row : page.select("section:has(h2:contains(sida vid sida)) tbody tr")) {
            String id = idOf(row.expectFirst("th").text());
            for (Element cell : row.select("td.num")) {
                String role = ROLES.keySet().stream()
                        .filter(one -> role(one).equals(cell.attr("data-h")))
                        .findFirst()
                        .orElseThrow();
                cell(row, role(role), index(scale(unit, role, id)));
            }
        }
    }

    private void trend() {
        List<Map<String, Object>> rounds = api.trend(unit);
        List<Element> rows = page.select("#trend tbody tr");
        assertThat(rows.isEmpty()).isEqualTo(rounds.size() < 2);
        for (Element row : rows) {
            String id = idOf(row.expectFirst("th").text());
            for (int i = 0; i < rounds.size(); i++) {
                Map<String, Object> point = point(rounds.get(i), id);
                Element cell = row.select("td.num").get(i);
                assertThat(cell.attr("data-h")).isEqualTo(rounds.get(i).get("name"));
                assertThat(cell.ownText()).isEqualTo(point.containsKey("index") ? index(point) : "visas inte");
                seen.add(cell);
            }
            assertThat(row.expectFirst("td.small").ownText())
                    .isEqualTo(change(point(rounds.get(rounds.size() - 1), id)));
        }
    }

    private static String change(Map<String, Object> point) {
        Map<?, ?> change = (Map<?, ?>) point.get("change");
        if (change == null) {
            return point.get("break") == null ? "går inte att säga" : "går inte att jämföra";
        }
        int points = (int) change.get("points");
        return !Boolean.TRUE.equals(change.get("largerThanChance"))
                ? "ungefär som förra gången"
                : (points > 0 ? "upp " : "ner ") + Math.abs(points) + ", mer än slumpen";
    }

    private static Map<String, Object> point(Map<String, Object> round, String scale) {
        return find(list(find(list(round, "roles"), "role", STAFF), "scales"), "id", scale);
    }

    private void comments() {
        List<String> texts = list(api.profile(unit), "comments").stream()
                .map(comment -> text(comment.get("text")))
                .toList();
        assertThat(page.select("li.lines").eachText()).containsExactlyInAnyOrderElementsOf(texts);
    }

    private void cell(Element row, String column, String figure) {
        Element cell = row.select("td.num").stream()
                .filter(one -> one.attr("data-h").equals(column))
                .findFirst()
                .orElseThrow();
        assertThat(cell.text()).as(row.expectFirst("th").text() + ", " + column).isEqualTo(figure);
        seen.add(cell);
    }

    /** A mark stands where its number says, inside a margin of four per cent. */
    private static void mark(Element row, String shape, @Nullable Object figure) {
        List<String> places = row.select(shape).stream()
                .map(mark -> mark.attr("cx") + mark.attr("x1"))
                .toList();
        assertThat(places)
                .isEqualTo(
                        figure == null
                                ? List.of()
                                : List.of(String.format(
                                        Locale.ROOT, "%.1f%%", 4 + ((Number) figure).doubleValue() * 0.92)));
    }

    private String idOf(String title) {
        return api.titles().entrySet().stream()
                .filter(one -> one.getValue().equals(title))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> api.questions().stream()
                        .filter(one -> swedish(one, "topic").equals(title))
                        .map(one -> text(one.get("id")))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("unknown: " + title)));
    }

    private static String asked(Map<String, Object> question) {
        return question.containsKey("topic")
                ? swedish(question, "topic") + ": " + swedish(question, "low") + " ↔ " + swedish(question, "high")
                : swedish(question, "text");
    }

    private Map<String, Object> scale(String other, String role, String id) {
        return find(api.scales(other, role), "id", id);
    }

    private Map<String, Object> item(String other, String id) {
        return find(api.items(other, STAFF), "id", id);
    }

    private static String interval(@Nullable List<?> ends) {
        return ends == null ? "för få svar" : ends.get(0) + "–" + ends.get(1);
    }

    private static String role(@Nullable Object id) {
        return ROLES.getOrDefault(text(id), "");
    }
}
