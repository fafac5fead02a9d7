package se.tillitsspegeln.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Compares every number of a profile page with what the API says of the same unit. */
final class ApiFigures {

    private static final String ROLE = "medarbetare";

    private final String password;
    private final String round;

    ApiFigures(String password, String round) {
        this.password = password;
        this.round = round;
    }

    /** The index of one scale. */
    int index(String unit, String scale) {
        return profile(unit)
                .getInt("roles.find { it.role == '" + ROLE + "' }.scales.find { it.id == '" + scale + "' }.index");
    }

    /** @param html the page of a unit, with its areas in a chart and, where there are units below, in a map */
    void areThoseOf(String html, String unit, Map<String, String> titles) {
        Document page = Jsoup.parse(html);
        Map<String, Object> role = role(unit);
        assertThat(page.select("main").text())
                .contains(role.get("answered") + " av " + role.get("invited") + " har svarat");
        Element chart = page.expectFirst("table.ct:has(caption)");
        for (Map<String, Object> scale : scales(role)) {
            String title = titles.getOrDefault(String.valueOf(scale.get("id")), "");
            Element row = chart.expectFirst("tr:has(th:containsOwn(" + title + "))");
            assertThat(cell(row, "Index")).isEqualTo(index(scale));
            assertThat(cell(row, "Osäkerhet")).isEqualTo(interval((List<?>) scale.get("interval")));
            assertThat(cell(row, "Svar")).isEqualTo(String.valueOf(scale.get("n")));
            Map<?, ?> reference = (Map<?, ?>) scale.get("reference");
            if (reference != null && !row.select("[data-h=Organisationen]").isEmpty()) {
                assertThat(cell(row, "Organisationen")).isEqualTo(text(reference.get("organisation")));
            }
            if (reference != null && !row.select("[data-h=Ovanför]").isEmpty()) {
                assertThat(cell(row, "Ovanför")).isEqualTo(text(reference.get("parent")));
            }
        }
    }

    /** The map's cells are the indices of the units below, hidden ones alike. */
    void areThoseOfTheMap(String html, List<String> units) {
        List<Element> rows = Jsoup.parse(html).select(".heat tbody tr");
        assertThat(rows).hasSameSizeAs(units);
        for (int i = 0; i < units.size(); i++) {
            List<Map<String, Object>> scales = scales(role(units.get(i)));
            List<String> cells = rows.get(i).select("td").eachText();
            if (scales.isEmpty()) {
                assertThat(cells).containsOnly("–visas inte");
            } else {
                assertThat(cells)
                        .isEqualTo(scales.stream().map(ApiFigures::index).toList());
            }
        }
    }

    private static String index(Map<String, Object> scale) {
        Object bound = scale.get("bound");
        return (bound == null ? "" : bound.equals("atMost") ? "≤ " : "≥ ") + scale.get("index");
    }

    private static String interval(@Nullable List<?> ends) {
        return ends == null ? "för få svar" : ends.get(0) + "–" + ends.get(1);
    }

    private static String text(@Nullable Object figure) {
        return figure == null ? "–" : String.valueOf(figure);
    }

    private static String cell(Element row, String column) {
        return row.expectFirst("[data-h=" + column + "]").text();
    }

    private Map<String, Object> role(String unit) {
        return profile(unit).getMap("roles.find { it.role == '" + ROLE + "' }");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> scales(Map<String, Object> role) {
        Object scales = role.get("scales");
        return scales == null ? List.of() : (List<Map<String, Object>>) scales;
    }

    private JsonPath profile(String unit) {
        return given().auth()
                .preemptive()
                .basic("admin", password)
                .get("/api/v1/rounds/" + round + "/units/" + unit + "/profile")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
