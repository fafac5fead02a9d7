package se.tillitsspegeln.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Kills the packaged service at each step of a round's close, or fills its disk there, and looks at what is left. */
class CloseCrashIT {

    /** In their order. A later one is reached only if the close begins anew after every kill before it. */
    private static final List<String> STEPS = List.of(
            "response.Tallies.takeEach",
            "profile.ReleaseRepository.write",
            "profile.ReleaseAudit.check",
            "profile.Releasing.keepDocument",
            "response.Drafts.destroyAll",
            "round.Rounds.markClosed");

    private static final String CLOSED = " was closed in ";

    @TempDir
    Path folder;

    private final AnsweredRound round = new AnsweredRound();

    @Test
    void aServiceKilledAtAnyStepClosesTheRoundWholeAndOnce() throws IOException {
        Path data = folder.resolve("data");
        String expected = closedUndisturbed(folder.resolve("reference"));
        try (Service service = Service.start(data)) {
            round.make(service);
        }
        Debugger first = Debugger.launch(data, STEPS.get(0));
        first.service().awaitReady();
        round.close(first.service());
        first.awaitStop();
        first.service().kill();
        for (String step : STEPS.subList(1, STEPS.size())) {
            // it takes the close up by itself when it starts, and is killed one step further on
            Debugger next = Debugger.launch(data, step);
            next.awaitStop();
            next.service().kill();
        }
        try (Service last = Service.start(data)) {
            round.awaitClosed(last);
            assertThat(round.profiles(last)).isEqualTo(expected);
            assertThat(last.log().split(CLOSED, -1)).hasSize(2);
        }
        try (Service again = Service.start(data)) {
            assertThat(round.profiles(again)).isEqualTo(expected);
            assertThat(again.log()).doesNotContain(CLOSED);
        }
    }

    @Test
    @ExtendWith(MayMount.class)
    @DisabledIfSystemProperty(
            named = "tillit.test.database",
            matches = "postgresql",
            disabledReason = "the disk is the database server's")
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
                round.awaitClosed(again);
                assertThat(round.profiles(again)).isEqualTo(expected);
            }
        } finally {
            MayMount.run("umount", disk.toString());
        }
    }

    private void closingOnAFullDisk(Path data, Path filler) throws IOException {
        // nothing in the file is used twice, so that it has to grow: a close as small as this one would find room in it
        String growing = "-Dquarkus.datasource.jdbc.url=jdbc:h2:file:" + data + "/tillitsspegeln;RETENTION_TIME=600000";
        Debugger debugger = Debugger.launch(data, "profile.Releasing.keepDocument", growing);
        Service service = debugger.service();
        try {
            service.awaitReady();
            round.make(service);
            round.close(service);
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
            round.make(service);
            round.close(service);
            round.awaitClosed(service);
            return round.profiles(service);
        }
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
}
