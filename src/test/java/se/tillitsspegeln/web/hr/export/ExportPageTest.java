package se.tillitsspegeln.web.hr.export;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.security.TestAccounts;
import se.tillitsspegeln.web.hr.Desk;
import se.tillitsspegeln.web.hr.profile.FixedRound;

@QuarkusTest
class ExportPageTest {

    @Inject
    @ConfigProperty(name = "tillit.admin-password")
    String password;

    @Inject
    FixedRound fixed;

    @Inject
    TestAccounts accounts;

    private Desk desk;

    @BeforeEach
    void logIn() {
        desk = Desk.of("admin", password);
    }

    @Test
    void tableOfEverythingIsTheApisToTheLastCharacter() {
        String api = given().auth()
                .preemptive()
                .basic("admin", password)
                .accept("text/csv")
                .get("/api/v1/rounds/" + fixed.id() + "/profiles")
                .asString();
        Response file = desk.get(export("region", "format=csv&below=true"));
        assertThat(file.asString()).isEqualTo(api).contains("\r\n").doesNotStartWith("\uFEFF");
        assertThat(file.header("Content-Disposition"))
                .matches("attachment; filename=\"tillitsspegeln-region-.{8}\\.csv\"");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        assertThat(desk.get(export("region", "format=csv-excel&below=true")).asString())
                .isEqualTo("\uFEFF" + api);
    }

    @Test
    void workbookHoldsTheApisFiguresToTheLastDigit() throws IOException {
        JsonPath api = profile("avd-30");
        try (ReadableWorkbook book = workbook("avd-30", "format=xlsx")) {
            List<Map<String, Object>> roles = rows(book, "Grupper");
            assertThat(roles).hasSize(2);
            assertThat(row(roles, "role", "medarbetare"))
                    .containsEntry("invited", 34.0)
                    .containsEntry("answered", 26.0);
            List<Map<String, Object>> scales = of(rows(book, "Områden"), "medarbetare");
            List<Map<String, Object>> items = of(rows(book, "Frågor"), "medarbetare");
            List<Map<String, Object>> expected = api.getList("roles.find { it.role == 'medarbetare' }.scales");
            assertThat(scales).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                assertThat(scales.get(i).get("scale")).isEqualTo(expected.get(i).get("id"));
                assertSame(scales.get(i), expected.get(i), "n", "index", "bound", "spread");
                List<?> interval = requireNonNull((List<?>) expected.get(i).get("interval"));
                assertThat(number(scales.get(i).get("intervalLow"))).isEqualTo(number(interval.get(0)));
                assertThat(number(scales.get(i).get("intervalHigh"))).isEqualTo(number(interval.get(1)));
            }
            for (Map<String, Object> item :
                    api.<Map<String, Object>>getList("roles.find { it.role == 'medarbetare' }.items")) {
                Map<String, Object> row = row(items, "item", String.valueOf(item.get("id")));
                assertSame(row, item, "n", "index", "mean", "sd", "favourable");
                Map<?, ?> shares = requireNonNull((Map<?, ?>) item.get("distribution"));
                shares.forEach(
                        (point, share) -> assertThat(number(row.get("share" + (point.equals("na") ? "Na" : point))))
                                .isEqualTo(number(share)));
            }
        }
    }

    @Test
    void workbookExplainsEveryColumnAndHidesAlike() throws IOException {
        try (ReadableWorkbook book = workbook("sjukhus", "format=xlsx&below=true")) {
            List<String> explained = book.findSheet("Förklaringar").orElseThrow().read().stream()
                    .filter(row -> row.getCellCount() > 2 && !row.getCellText(2).isBlank())
                    .map(row -> row.getCellText(0))
                    .toList();
            for (String sheet : List.of("Grupper", "Områden", "Frågor")) {
                assertThat(explained).containsAll(header(book, sheet));
            }
            assertThat(explained).contains("oppenhet", "p3a");
            List<Map<String, Object>> hidden = rows(book, "Grupper").stream()
                    .filter(row -> "avd-33".equals(row.get("unit")))
                    .toList();
            assertThat(hidden).hasSize(2).allSatisfy(row -> assertThat(row)
                    .containsEntry("status", "hidden")
                    .containsOnlyKeys("round", "unit", "name", "path", "role", "status"));
            assertThat(rows(book, "Områden")).noneMatch(row -> "avd-33".equals(row.get("unit")));
        }
    }

    @Test
    void accountExportsItsOwnPartAndNoMore() {
        Desk leader = Desk.of(accounts.ensure("leader", "avd-30"), TestAccounts.PASSWORD);
        assertThat(leader.get(export("avd-30", "format=csv&below=true")).statusCode())
                .isEqualTo(200);
        assertThat(leader.get(export("avd-31", "format=csv")).statusCode()).isEqualTo(404);
        Desk auditor = Desk.of(accounts.ensure("auditor", null), TestAccounts.PASSWORD);
        assertThat(auditor.get(export("region", "format=csv&below=true")).asString())
                .contains("Region Exempel")
                .doesNotContain("Avdelning");
    }

    private ReadableWorkbook workbook(String unit, String query) throws IOException {
        Response file = desk.get(export(unit, query));
        assertThat(file.contentType()).contains("spreadsheetml.sheet");
        return new ReadableWorkbook(new ByteArrayInputStream(file.asByteArray()));
    }

    private String export(String unit, String query) {
        return "/sv/hr/rounds/" + fixed.id() + "/units/" + unit + "/export?" + query;
    }

    private JsonPath profile(String unit) {
        return given().auth()
                .preemptive()
                .basic("admin", password)
                .get("/api/v1/rounds/" + fixed.id() + "/units/" + unit + "/profile")
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE));
    }

    private static void assertSame(Map<String, Object> row, Map<String, Object> api, String... names) {
        for (String name : names) {
            Object expected = api.get(name);
            assertThat(expected instanceof Number ? number(row.get(name)) : String.valueOf(row.get(name)))
                    .as(name)
                    .isEqualTo(expected instanceof Number ? number(expected) : String.valueOf(expected));
        }
    }

    private static String number(@Nullable Object value) {
        return String.valueOf(((Number) requireNonNull(value)).doubleValue());
    }

    private static List<Map<String, Object>> of(List<Map<String, Object>> rows, String role) {
        return rows.stream().filter(row -> role.equals(row.get("role"))).toList();
    }

    private static Map<String, Object> row(List<Map<String, Object>> rows, String column, String value) {
        return rows.stream()
                .filter(row -> value.equals(row.get(column)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> header(ReadableWorkbook book, String sheet) throws IOException {
        Row header = book.findSheet(sheet).orElseThrow().read().get(0);
        List<String> names = new ArrayList<>();
        header.forEach(cell -> names.add(cell.getText()));
        return names;
    }

    /** Each row by its columns; cells that are empty are not there. */
    private static List<Map<String, Object>> rows(ReadableWorkbook book, String sheet) throws IOException {
        List<String> header = header(book, sheet);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Row row : book.findSheet(sheet).orElseThrow().read().subList(1, rowCount(book, sheet))) {
            Map<String, Object> cells = new HashMap<>();
            row.forEach(cell -> {
                if (cell != null && cell.getValue() != null) {
                    Object value = cell.getValue();
                    cells.put(
                            header.get(cell.getColumnIndex()),
                            value instanceof Number number ? Double.valueOf(number.doubleValue()) : value);
                }
            });
            rows.add(cells);
        }
        return rows;
    }

    private static int rowCount(ReadableWorkbook book, String sheet) throws IOException {
        return book.findSheet(sheet).orElseThrow().read().size();
    }
}
