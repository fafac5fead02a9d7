package se.tillitsspegeln.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Connection.Method;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import se.tillitsspegeln.database.PostgresServer;

/** An embedded installation with a closed and an open round, moved to PostgreSQL by the other package, goes on there. */
@EnabledIfSystemProperty(
        named = "tillit.embedded-jar",
        matches = ".+",
        disabledReason = "takes both packages, which only mvn verify has")
class MoveIT {

    private static final String EMBEDDED = System.getProperty("tillit.embedded-jar", "");
    private static final String TYPE = "application/json";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final AnsweredRound closed = new AnsweredRound();
    private final List<String> codes = new ArrayList<>();
    private String open = "";

    @Test
    void figuresAreTheSameAndTheOpenRoundGoesOn() throws Exception {
        Path data = folder.resolve("data");
        Map<String, String> before;
        try (Service embedded = Service.startOf(EMBEDDED, data)) {
            closed.make(embedded);
            closed.close(embedded);
            closed.awaitClosed(embedded);
            openRound(embedded);
            codes.subList(0, 6)
                    .forEach(code -> assertThat(answer(embedded, code)).isEqualTo(201));
            saveDraft(embedded, codes.get(6));
            before = told(embedded);
        }
        String url = PostgresServer.shared().newDatabase();
        Command moved = move(data, url);
        assertThat(moved.exit()).as(moved.said()).isZero();
        assertThat(tables(url)).isNotEmpty().allSatisfy(table -> assertThat(moved.said())
                .contains("  " + table + "="));

        Command again = move(data, url);
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.said()).contains("is not empty").doesNotContain("\tat ");
        Service refused = Service.launchOf(EMBEDDED, data);
        assertThat(refused.awaitEnd()).isEqualTo(2);
        assertThat(refused.log()).contains("has been moved to PostgreSQL");

        Path here = Files.createDirectory(folder.resolve("here"));
        Files.copy(data.resolve("master.key"), here.resolve("master.key"));
        try (Service service = Service.start(here, "-Dquarkus.datasource.jdbc.url=" + url)) {
            assertThat(told(service)).isEqualTo(before);
            goesOn(service);
        }
    }

    @Test
    void anotherKeyOrAFolderWithoutADatabaseIsRefused() throws IOException {
        Path data = folder.resolve("data");
        String url = PostgresServer.shared().newDatabase();
        assertThat(move(data, url).said()).contains("There is no embedded database in");
        Service.startOf(EMBEDDED, data).close();
        Files.writeString(data.resolve("master.key"), "A".repeat(43) + "=\n");
        Command refused = move(data, url);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.said()).contains("The master key is not the one");
        assertThat(data.resolve("moved-to-postgresql.txt")).doesNotExist();
    }

    /** A code that was spent stays so, one that was not can be spent, the draft is there, and the round closes. */
    private void goesOn(Service service) throws IOException {
        codes.subList(0, 6).forEach(code -> assertThat(answer(service, code)).isEqualTo(409));
        assertThat(draft(service, codes.get(6)).select("input[name=k1][value=3][checked]"))
                .hasSize(1);
        codes.subList(6, 10).forEach(code -> assertThat(answer(service, code)).isEqualTo(201));
        String path = "/api/v1/rounds/" + open;
        service.post(path + "/close", TYPE, "");
        while (!service.get(path).body().contains("\"closed\"")) {
            Service.pause();
        }
        JsonNode profile = JSON.readTree(service.get(path + "/units/a/profile").body());
        assertThat(profile.get("roles").get(0).get("answered").asInt()).isEqualTo(10);
    }

    private Map<String, String> told(Service service) {
        Map<String, String> told = new TreeMap<>();
        for (String path : List.of("/api/v1/units", "/api/v1/rounds")) {
            told.put(path, service.get(path).body());
        }
        told.put("profiles", closed.profiles(service));
        for (String round : List.of(closed.id(), open)) {
            told.put(
                    "participation " + round,
                    service.get("/api/v1/rounds/" + round + "/participation").body());
        }
        return told;
    }

    private void openRound(Service service) throws IOException {
        open = JSON.readTree(service.post(
                                "/api/v1/rounds", TYPE, "{\"name\":\"Öppen\",\"questionnaires\":[\"kontroll-tillit\"]}")
                        .body())
                .get("id")
                .asText();
        service.post("/api/v1/rounds/" + open + "/open", TYPE, "");
        JSON.readTree(service.post(
                                "/api/v1/rounds/" + open + "/codes",
                                TYPE,
                                "[{\"unit\":\"a\",\"role\":\"medarbetare\",\"count\":12}]")
                        .body())
                .get("codes")
                .forEach(code -> codes.add(code.get("code").asText()));
    }

    private static int answer(Service service, String code) {
        return service.post(
                        "/api/v1/responses",
                        TYPE,
                        "{\"code\":\"" + code + "\",\"answers\":{\"k1\":4,\"k2\":\"na\",\"k3\":7,\"k4\":1,\"k5\":5},"
                                + "\"comments\":{}}")
                .statusCode();
    }

    private static void saveDraft(Service service, String code) throws IOException {
        org.jsoup.Connection session = Jsoup.newSession();
        session.newRequest(service.address("/k/" + code)).get();
        Document part = session.newRequest(service.address("/sv/answer/part/1")).get();
        org.jsoup.nodes.FormElement form = (org.jsoup.nodes.FormElement) part.expectFirst("#part");
        org.jsoup.Connection send = session.newRequest(form.absUrl("action")).method(Method.POST);
        form.formData().forEach(field -> send.data(field.key(), field.value()));
        send.data("k1", "3");
        form.select("button[name]").stream()
                .limit(1)
                .forEach(button -> send.data(button.attr("name"), button.attr("value")));
        send.execute();
    }

    private static Document draft(Service service, String code) throws IOException {
        org.jsoup.Connection session = Jsoup.newSession();
        session.newRequest(service.address("/k/" + code)).get();
        return session.newRequest(service.address("/sv/answer/part/1")).get();
    }

    private static Command move(Path data, String url) {
        return Command.run(
                System.getProperty("tillit.jar"),
                List.of("-Dquarkus.datasource.jdbc.url=" + url),
                "move",
                "--from",
                data.toString());
    }

    private static List<String> tables(String url) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_name <> 'flyway_schema_history'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
