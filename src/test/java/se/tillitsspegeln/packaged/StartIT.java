package se.tillitsspegeln.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import se.tillitsspegeln.database.PostgresServer;

/** What an operator meets when starting and stopping the packaged service. */
class StartIT {

    private static final String EMBEDDED = "about the embedded database's files";
    private static final String UNITS = "id,name,parent\nr,Region,\na,Enhet A,r\n";

    @TempDir
    Path folder;

    @Test
    void everythingIsStillThereAfterARestart() {
        Path data = folder.resolve("data");
        try (Service service = Service.start(data)) {
            assertThat(service.put("/api/v1/units", "text/csv", UNITS).statusCode())
                    .isEqualTo(200);
        }
        try (Service again = Service.start(data)) {
            assertThat(again.get("/api/v1/units").body()).contains("Enhet A");
        }
    }

    @Test
    void whatHasBegunIsFinishedBeforeTheEnd() throws IOException {
        Path data = folder.resolve("data");
        try (Service service = Service.start(data)) {
            try (HalfSent units = HalfSent.put(service, "/api/v1/units", "text/csv", UNITS)) {
                service.beginEnd();
                assertThat(units.rest()).startsWith("HTTP/1.1 200");
            }
            assertThat(service.awaitEnd()).as("the exit code of a stop").isZero();
        }
    }

    @Test
    @DisabledIfSystemProperty(named = "tillit.test.database", matches = "postgresql", disabledReason = EMBEDDED)
    void aRelativeDataFolderWillDo() {
        Path data = Path.of("target", "data-" + folder.getFileName());
        Service.start(data).close();
        assertThat(data.resolve("tillitsspegeln.mv.db")).exists();
    }

    @Test
    @DisabledIfSystemProperty(named = "tillit.test.database", matches = "postgresql", disabledReason = EMBEDDED)
    void aSecondProcessOnTheSameFolderIsToldSo() {
        Path data = folder.resolve("data");
        try (Service first = Service.start(data)) {
            Service second = Service.launch(data);
            assertThat(second.awaitEnd()).isEqualTo(2);
            assertThat(second.log())
                    .contains("Another process is using the data folder")
                    .doesNotContain("\tat ");
            assertThat(first.get("/q/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    @DisabledIfSystemProperty(named = "tillit.test.database", matches = "postgresql", disabledReason = EMBEDDED)
    void aMissingKeyStopsTheStartAndChangesNothing() throws IOException {
        Path data = folder.resolve("data");
        Service.start(data).close();
        Path key = data.resolve("master.key");
        Path aside = Files.move(key, folder.resolve("aside"));
        Service keyless = Service.launch(data);
        assertThat(keyless.awaitEnd()).isEqualTo(2);
        assertThat(keyless.log()).contains("its key is missing");
        assertThat(key).doesNotExist();
        Files.move(aside, key);
        Service.start(data).close();
    }

    @Test
    void aDatabaseOfTheOtherKindIsRefusedWithTheCommandToUse() {
        String other =
                PostgresServer.WANTED ? "jdbc:h2:file:./x;USER=me" : "jdbc:postgresql://localhost/x?password=secret";
        Service service = Service.launch(folder.resolve("data"), "-Dquarkus.datasource.jdbc.url=" + other);
        assertThat(service.awaitEnd()).isEqualTo(2);
        assertThat(service.log())
                .contains(
                        PostgresServer.WANTED ? "mvn package -DskipTests\n" : "mvn package -DskipTests -Ppostgresql\n")
                .doesNotContain("secret", "\tat ");
    }

    @Test
    void aKindOfDatabaseCannotBeChosenAtTheStart() {
        String kind = PostgresServer.WANTED ? "h2" : "postgresql";
        Service service = Service.launch(folder.resolve("data"), "-Dquarkus.datasource.db-kind=" + kind);
        assertThat(service.awaitEnd()).isEqualTo(2);
        assertThat(service.log()).contains("mvn package").doesNotContain("\tat ");
    }

    @Test
    @EnabledIfSystemProperty(named = "tillit.test.database", matches = "postgresql")
    void withoutAnAddressTheBuildForPostgresqlSaysWhatToGive() {
        Service service =
                Service.launch(folder.resolve("data"), "-Dquarkus.datasource.jdbc.url=", "-Dquarkus.profile=prod");
        assertThat(service.awaitEnd()).isEqualTo(2);
        assertThat(service.log())
                .contains("jdbc:postgresql://<host>/<database>")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aWrongKeyStopsTheStart() throws IOException {
        Path data = folder.resolve("data");
        Service.start(data).close();
        Files.writeString(data.resolve("master.key"), "A".repeat(43) + "=\n");
        Service locked = Service.launch(data);
        assertThat(locked.awaitEnd()).isNotZero();
        assertThat(locked.log()).contains("The master key is not the one that this database was written with.");
    }

    @Test
    void aBrokenQuestionnaireStopsTheStartWithItsPlace() throws IOException {
        Path questionnaires = Files.createDirectory(folder.resolve("questionnaires"));
        Files.writeString(questionnaires.resolve("broken.yaml"), "format: 1\nversion: one\n");
        Service broken = Service.launch(folder.resolve("data"), "-Dtillit.questionnaires=" + questionnaires);
        assertThat(broken.awaitEnd()).isNotZero();
        assertThat(broken.log()).contains("broken.yaml").contains("line 2");
    }

    @Test
    void aNewVersionOfAQuestionnaireNeverChangesAnOpenRound() throws IOException {
        Path data = folder.resolve("data");
        Path own = Files.createDirectory(folder.resolve("questionnaires"));
        Path file = own.resolve("kontroll-tillit.yaml");
        String first = Files.readString(Path.of("questionnaires/kontroll-tillit.yaml"));
        Files.writeString(file, first);
        String setting = "-Dtillit.questionnaires=" + own;
        String round;
        String code;
        try (Service service = Service.start(data, setting)) {
            service.put("/api/v1/units", "text/csv", UNITS);
            round = newRound(service);
            service.post("/api/v1/rounds/" + round + "/open", "application/json", "");
            String orders = "[{\"unit\":\"a\",\"role\":\"medarbetare\",\"count\":1}]";
            code = between(
                    service.post("/api/v1/rounds/" + round + "/codes", "application/json", orders)
                            .body(),
                    "\"code\":\"");
        }
        // item k5 is gone and the version has grown
        Files.writeString(file, first.replace("version: 1", "version: 2").replace("id: k5", "id: k6"));
        try (Service again = Service.start(data, setting)) {
            assertThat(again.get("/api/v1/questionnaires/kontroll-tillit").body())
                    .contains("\"version\":2", "k6");
            assertThat(again.get("/api/v1/rounds/" + round).body()).contains("\"version\":1");
            assertThat(again.get("/api/v1/rounds/" + newRound(again)).body()).contains("\"version\":2");
            assertThat(again.post("/api/v1/responses", "application/json", sheet(code, "k6"))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(again.post("/api/v1/responses", "application/json", sheet(code, "k5"))
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    private static String newRound(Service service) {
        String wish = "{\"name\":\"Version\",\"questionnaires\":[\"kontroll-tillit\"]}";
        return between(service.post("/api/v1/rounds", "application/json", wish).body(), "\"id\":\"");
    }

    private static String sheet(String code, String item) {
        return "{\"code\":\"" + code + "\",\"answers\":{\"" + item + "\":4}}";
    }

    private static String between(String text, String start) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf('"', from));
    }

    @Test
    void theDemoIsRefusedWhereThereIsOtherData() {
        Path data = folder.resolve("data");
        try (Service service = Service.start(data)) {
            service.put("/api/v1/units", "text/csv", UNITS);
        }
        Service demo = Service.launch(data, "-Dtillit.demo=true");
        assertThat(demo.awaitEnd()).isNotZero();
        assertThat(demo.log()).contains("tillit.demo=true is only for an empty installation");
    }

    @Test
    @DisabledIfSystemProperty(named = "tillit.test.database", matches = "postgresql", disabledReason = EMBEDDED)
    void theDemoRegionCanBeReadAtOnceAndStaysAfterARestart() throws IOException {
        Path data = folder.resolve("data");
        try (Service service = Service.start(data, "-Dtillit.demo=true")) {
            assertThat(service.get("/api/v1/rounds").body()).contains("Hösten 2025", "Våren 2026", "Hösten 2026");
            assertThat(service.log()).containsPattern("([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\\s*){3}");
        }
        // some 1,700 answers leave tens of megabytes behind while the service runs
        assertThat(Files.size(data.resolve("tillitsspegeln.mv.db")))
                .as("the file after a clean stop")
                .isLessThan(10_000_000);
        try (Service again = Service.start(data, "-Dtillit.demo=true")) {
            assertThat(again.log()).contains("The demo region is here already");
        }
    }
}
