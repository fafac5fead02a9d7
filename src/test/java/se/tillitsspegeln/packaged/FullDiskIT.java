package se.tillitsspegeln.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills up while people answer: a clear error, nothing half stored, and all goes on when there is room. */
@ExtendWith(MayMount.class)
@DisabledIfSystemProperty(
        named = "tillit.test.database",
        matches = "postgresql",
        disabledReason = "the disk is the database server's")
class FullDiskIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CODES = 400;

    @TempDir
    Path folder;

    private Path disk;

    @BeforeEach
    void mountSmallDisk() throws IOException {
        disk = Files.createDirectory(folder.resolve("disk"));
        MayMount.run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString());
    }

    @AfterEach
    void unmount() {
        MayMount.run("umount", disk.toString());
    }

    @Test
    void aFullDiskIsAClearErrorAndEveryThankYouIsKept() throws IOException {
        List<String> thanked = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        Path data = disk.resolve("data");
        // nothing overwritten is used again, so that the file grows with every answer
        Service service = Service.start(
                data,
                "-Dquarkus.datasource.jdbc.url=jdbc:h2:file:" + data
                        + "/tillitsspegeln;RETENTION_TIME=600000;LOCK_TIMEOUT=10000");
        try {
            List<String> codes = openRound(service);
            for (String code : codes) {
                var answer = service.post("/api/v1/responses", "application/json", sheet(code));
                (answer.statusCode() == 201 ? thanked : refused).add(code);
                if (answer.statusCode() != 201) {
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answer.body()).contains("not-stored").doesNotContain("H2", "Exception", "sql");
                    break;
                }
            }
        } finally {
            service.kill();
        }
        assertThat(refused).as("the disk was small enough to fill up").hasSize(1);
        MayMount.run("mount", "-o", "remount,size=64m", disk.toString());
        try (Service again = Service.start(data)) {
            thanked.forEach(code -> assertThat(send(again, code)).isEqualTo(409));
            refused.forEach(code -> assertThat(send(again, code)).isIn(201, 409));
        }
    }

    private static List<String> openRound(Service service) throws IOException {
        service.put("/api/v1/units", "text/csv", "id,name,parent\nr,Region,\n");
        JsonNode round = JSON.readTree(service.post(
                        "/api/v1/rounds",
                        "application/json",
                        "{\"name\":\"Full\",\"questionnaires\":[\"kontroll-tillit\"]}")
                .body());
        String path = "/api/v1/rounds/" + round.get("id").asText();
        service.post(path + "/open", "application/json", "");
        JsonNode made = JSON.readTree(service.post(
                        path + "/codes",
                        "application/json",
                        "[{\"unit\":\"r\",\"role\":\"medarbetare\",\"count\":" + CODES + "}]")
                .body());
        List<String> codes = new ArrayList<>();
        made.get("codes").forEach(code -> codes.add(code.get("code").asText()));
        return codes;
    }

    private static int send(Service service, String code) {
        return service.post("/api/v1/responses", "application/json", sheet(code))
                .statusCode();
    }

    private static String sheet(String code) {
        return "{\"code\":\"" + code + "\",\"answers\":{\"k1\":4,\"k2\":5}}";
    }
}
