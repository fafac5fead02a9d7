package se.tillitsspegeln.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A folder for backups that is full, not to be written or not to be read, and in order again; people answer all the while. */
@DisabledIfSystemProperty(
        named = "tillit.test.database",
        matches = "postgresql",
        disabledReason = "PostgreSQL has backups of its own")
class FailedBackupIT {

    private static final String EARLIER = "tillitsspegeln-20200101-000000.zip";
    private static final int DISK = 1 << 20;
    private static final int PAGE = 4096;
    private static final String FAILED = "tillit_backups_total{outcome=\"failed\"} ";
    private static final String SAID = "No backup was made; earlier ones are untouched";

    @TempDir
    Path folder;

    private Path data;
    private Path backups;

    @BeforeEach
    void name() throws IOException {
        data = folder.resolve("data");
        backups = Files.createDirectory(folder.resolve("backups"));
    }

    @Test
    @ExtendWith(MayMount.class)
    void aFullOrLockedDiskIsToldAndCostsNoEarlierBackup() throws IOException {
        remount("size=" + DISK);
        try {
            earlier();
            try (Service service = start()) {
                service.awaitLog(SAID); // the one that is made every day
                assertThat(service.log()).contains("The backup could not be written", "No space left on device");
                assertGoesOn(service, 1);
                remount("remount,size=" + (DISK + 24 * PAGE)); // for the copy, but not for reading it back
                assertFails("The backup could not be written: No space left on device");
                remount("remount,ro");
                assertFails("cannot be written");
                assertGoesOn(service, 3);
                remount("remount,rw,size=" + DISK * 64);
                assertIsMadeAgain();
            }
        } finally {
            MayMount.run("umount", backups.toString());
        }
    }

    @Test
    @ExtendWith(IsNoRoot.class)
    @DisabledOnOs(OS.WINDOWS)
    void aFolderThatCannotBeReadIsToldAndCostsNoEarlierBackup() throws IOException {
        earlier();
        allow("---------");
        try (Service service = start()) {
            service.awaitLog(SAID); // the one that is made every day
            allow("r-xr-xr-x");
            assertFails("cannot be written");
            assertGoesOn(service, 2);
            allow("rwxr-xr-x");
            assertIsMadeAgain();
        }
    }

    private Service start() {
        return Service.start(
                data, "-Dtillit.backup.folder=" + backups, "-Dtillit.backup.at=00:00", "-Dtillit.backup.keep=1");
    }

    private void earlier() throws IOException {
        Files.write(backups.resolve(EARLIER), new byte[DISK - 2 * PAGE]);
    }

    private void assertGoesOn(Service service, int failed) throws IOException {
        new AnsweredRound().make(service); // everybody in it is thanked
        assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(service.get("/q/metrics").body()).contains(FAILED + failed + ".0");
        assertOnlyTheEarlierOne();
    }

    private void assertFails(String why) throws IOException {
        Command failed = Command.run(data, "backup");
        assertThat(failed.said()).contains(SAID, why).doesNotContain("\tat ");
        assertThat(failed.exit()).isEqualTo(2);
        assertOnlyTheEarlierOne();
    }

    private void assertIsMadeAgain() throws IOException {
        Command made = Command.run(data, "backup");
        assertThat(made.exit()).as(made.said()).isZero();
        assertThat(names()).as("one is kept").singleElement().isNotEqualTo(EARLIER);
    }

    private void assertOnlyTheEarlierOne() throws IOException {
        assertThat(names()).containsExactly(EARLIER);
        assertThat(Files.size(backups.resolve(EARLIER))).isEqualTo(DISK - 2 * PAGE);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(backups)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private void remount(String options) {
        MayMount.run("mount", "-t", "tmpfs", "-o", options, "tmpfs", backups.toString());
    }

    private void allow(String permissions) throws IOException {
        Files.setPosixFilePermissions(backups, PosixFilePermissions.fromString(permissions));
    }
}
