package se.tillitsspegeln.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the API says of the units of one round, and whether a page says the same. */
final class ApiFigures {

    static final String STAFF = "medarbetare";

    private final String password;
    private final String round;
    private final List<Map<String, Object>> questionnaires = new ArrayList<>();
    private final Map<String, Map<String, Object>> profiles = new HashMap<>();

    /** @param asked the questionnaires of the round */
    ApiFigures(String password, String round, List<String> asked) {
        this.password = password;
        this.round = round;
        asked.forEach(id -> questionnaires.add(
                given().get("/api/v1/questionnaires/" + id).jsonPath().getMap("")));
    }

    /** The index of one scale. */
    int index(String unit, String scale) {
        Map<String, Object> found = scales(unit, STAFF).stream()
                .filter(one -> scale.equals(one.get("id")))
                .findFirst()
                .orElseThrow();
        return (int) found.get("index");
    }

    /** Every number of the page of a unit, as whoever may see the whole organisation reads it. */
    void areThoseOf(String html, String unit) {
        new ProfileWalk(this, Jsoup.parse(html), unit, false).everyNumber();
    }

    /** Every number of the page of a unit, as its own leader reads it. */
    void areThoseThatItsLeaderSeesOf(String html, String unit) {
        new ProfileWalk(this, Jsoup.parse(html), unit, true).everyNumber();
    }

    /** The map's cells are the indices of the units below, hidden ones alike. */
    void areThoseOfTheMap(String html, List<String> units) {
        List<Element> rows = Jsoup.parse(html).select(".heat tbody tr");
        assertThat(rows).hasSameSizeAs(units);
        for (int i = 0; i < units.size(); i++) {
            List<Map<String, Object>> scales = scales(units.get(i), STAFF);
            List<String> cells = rows.get(i).select("td").eachText();
            if (scales.isEmpty()) {
                assertThat(cells).containsOnly("–visas inte");
            } else {
                assertThat(cells)
                        .isEqualTo(scales.stream().map(ApiFigures::index).toList());
            }
        }
    }

    /** As it is written: a blunted index says so. */
    static String index(Map<String, Object> figures) {
        Object bound = figures.get("bound");
        return (bound == null ? "" : bound.equals("atMost") ? "≤ " : "≥ ") + figures.get("index");
    }

    Map<String, Object> profile(String unit) {
        return profiles.computeIfAbsent(unit, one -> read("/api/v1/rounds/" + round + "/units/" + one + "/profile")
                .getMap(""));
    }

    /** The rounds of a unit's trend up to this one, at most the six that a page has room for. */
    List<Map<String, Object>> trend(String unit) {
        List<Map<String, Object>> all = read("/api/v1/units/" + unit + "/trend").getList("rounds");
        int here = all.stream().map(one -> one.get("round")).toList().indexOf(round);
        return all.subList(Math.max(0, here - 5), here + 1);
    }

    List<Map<String, Object>> scales(String unit, String role) {
        return list(role(unit, role), "scales");
    }

    List<Map<String, Object>> items(String unit, String role) {
        return list(role(unit, role), "items");
    }

    /** The role's figures; nothing but its id and status where it is hidden. */
    Map<String, Object> role(String unit, String role) {
        return find(list(profile(unit), "roles"), "role", role);
    }

    /** The Swedish titles of the scales by id, in the order asked. */
    Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        questionnaires.forEach(one ->
                list(one, "scales").forEach(scale -> titles.put(text(scale.get("id")), swedish(scale, "title"))));
        return titles;
    }

    /** The definitions of the items of the round, in the order asked. */
    List<Map<String, Object>> questions() {
        List<Map<String, Object>> all = new ArrayList<>();
        questionnaires.forEach(one -> all.addAll(list(one, "items")));
        return all;
    }

    static Map<String, Object> find(List<Map<String, Object>> all, String key, String value) {
        return all.stream()
                .filter(one -> value.equals(one.get(key)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + key + " " + value));
    }

    static String swedish(Map<String, Object> holder, String field) {
        return text(((Map<?, ?>) holder.getOrDefault(field, Map.of())).get("sv"));
    }

    /** A number or a name; a dash where there is none. */
    static String text(@Nullable Object figure) {
        return figure == null ? "–" : String.valueOf(figure);
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Map<String, Object> holder, String field) {
        Object found = holder.get(field);
        return found == null ? List.of() : (List<Map<String, Object>>) found;
    }

    private JsonPath read(String path) {
        return given().auth()
                .preemptive()
                .basic("admin", password)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
