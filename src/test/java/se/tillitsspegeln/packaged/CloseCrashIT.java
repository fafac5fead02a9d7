package se.tillitsspegeln.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Kills the packaged service at each step of a round's close, or fills its disk there, and looks at what is left. */
class CloseCrashIT {

    /** In their order. A later one is reached only if the close begins anew after every kill before it. */
    private static final List<String> STEPS = List.of(
            "response.Tallies.lockEach",
            "profile.ReleaseRepository.write",
            "profile.ReleaseAudit.check",
            "profile.Releasing.keepDocument",
            "response.Drafts.destroyAll",
            "round.Rounds.markClosed");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLOSED = " was closed in ";

    @TempDir
    Path folder;

    private int debugged;
    private String round = "";

    @Test
    void aServiceKilledAtAnyStepClosesTheRoundWholeAndOnce() throws IOException {
        Path data = folder.resolve("data");
        String expected = closedUndisturbed(folder.resolve("reference"));
        try (Service service = Service.start(data)) {
            answered(service);
        }
        Service service = debugged(data);
        Debugger debugger = stopAt(STEPS.get(0));
        service.awaitReady();
        service.post(path("/close"), "application/json", "");
        debugger.awaitStop();
        service.kill();
        for (String step : STEPS.subList(1, STEPS.size())) {
            // it takes the close up by itself when it starts, and is killed one step further on
            service = debugged(data);
            stopAt(step).awaitStop();
            service.kill();
        }
        try (Service last = Service.start(data)) {
            awaitClosed(last);
            assertThat(profile(last)).isEqualTo(expected);
            assertThat(last.log().split(CLOSED, -1)).hasSize(2);
        }
        try (Service again = Service.start(data)) {
            assertThat(profile(again)).isEqualTo(expected);
            assertThat(again.log()).doesNotContain(CLOSED);
        }
    }

    @Test
    @ExtendWith(MayMount.class)
    void aDiskThatFillsUpWhileTheRoundClosesLosesNothing() throws IOException {
        String expected = closedUndisturbed(folder.resolve("reference"));
        Path disk = Files.createDirectory(folder.resolve("disk"));
        MayMount.run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk.toString());
        try {
            // the log lies beside the data folder, where there is room
            Path data = disk;
            closingOnAFullDisk(data, disk.resolve("filler"));
            MayMount.run("mount", "-o", "remount,size=64m", disk.toString());
            try (Service again = Service.start(data)) {
                awaitClosed(again);
                assertThat(profile(again)).isEqualTo(expected);
            }
        } finally {
            MayMount.run("umount", disk.toString());
        }
    }

    private void closingOnAFullDisk(Path data, Path filler) throws IOException {
        Service service = debugged(data);
        try {
            Debugger debugger = stopAt("profile.Releasing.keepDocument");
            service.awaitReady();
            answered(service);
            service.post(path("/close"), "application/json", "");
            debugger.awaitStop();
            fill(filler);
            debugger.goOn();
            service.awaitLog("could not be closed");
        } finally {
            service.kill();
        }
    }

    private String closedUndisturbed(Path data) throws IOException {
        try (Service service = Service.start(data)) {
            answered(service);
            service.post(path("/close"), "application/json", "");
            awaitClosed(service);
            return profile(service);
        }
    }

    /** An open round in which eleven people have answered, each in another way, and one has written. */
    private void answered(Service service) throws IOException {
        service.put("/api/v1/units", "text/csv", "id,name,parent\nr,Region,\na,Enhet A,r\n");
        round = json(service.post(
                        "/api/v1/rounds",
                        "application/json",
                        "{\"name\":\"Krasch\",\"questionnaires\":[\"kontroll-tillit\"]}"))
                .get("id")
                .asText();
        service.post(path("/open"), "application/json", "");
        List<String> codes = new ArrayList<>();
        json(service.post(
                        path("/codes"), "application/json", "[{\"unit\":\"a\",\"role\":\"medarbetare\",\"count\":14}]"))
                .get("codes")
                .forEach(code -> codes.add(code.get("code").asText()));
        for (int i = 0; i < 11; i++) {
            String sheet = "{\"code\":\"" + codes.get(i) + "\",\"answers\":{\"k1\":" + (i % 7 + 1) + ",\"k2\":"
                    + (i % 5 + 1) + ",\"k3\":\"na\"}}";
            assertThat(service.post("/api/v1/responses", "application/json", sheet)
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    private Service debugged(Path data) throws IOException {
        debugged = freePort();
        return Service.launch(data, Debugger.option(debugged));
    }

    private Debugger stopAt(String method) {
        Debugger debugger = Debugger.attach(debugged);
        debugger.stopAt(method);
        return debugger;
    }

    private String path(String below) {
        return "/api/v1/rounds/" + round + below;
    }

    private void awaitClosed(Service service) throws IOException {
        while (!json(service.get(path(""))).get("status").asText().equals("closed")) {
            Service.pause();
        }
    }

    private String profile(Service service) {
        var answer = service.get(path("/profiles"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replace(round, "ROUND");
    }

    private static JsonNode json(java.net.http.HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private static void fill(Path filler) {
        byte[] block = new byte[4096];
        try (RandomAccessFile file = new RandomAccessFile(filler.toFile(), "rw")) {
            while (true) {
                file.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("space");
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
