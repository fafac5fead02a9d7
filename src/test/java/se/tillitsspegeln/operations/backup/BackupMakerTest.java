package se.tillitsspegeln.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of a small database of our shape: what gets a name has been read, and what is old goes only then. */
class BackupMakerTest {

    private static final byte[] PROOF = {1, 2, 3};

    private Connection connection;
    private Path backups;

    @BeforeEach
    void makeDatabase(@TempDir Path folder) throws SQLException {
        backups = folder.resolve("backups");
        connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("tillitsspegeln"), "sa", "");
        run("create table \"flyway_schema_history\" (\"version\" varchar, \"success\" boolean)");
        run("insert into \"flyway_schema_history\" values ('1', true), ('" + SchemaVersion.NEWEST + "', true)");
        run("create table installation (key_check varbinary)");
        run("insert into installation values (x'010203')");
        run("create table round (status varchar)");
        run("insert into round values ('OPEN'), ('CLOSED')");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void backupIsReadBackAndOnlyItsOwnerMayReadIt() throws IOException {
        BackupMaker.Made made = maker(3).make(connection);
        assertThat(made.contents().version()).isEqualTo(SchemaVersion.NEWEST);
        assertThat(made.contents().rows()).containsEntry("ROUND", 2L);
        assertThat(made.said()).contains("closed=1, open=1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.file())))
                .isEqualTo("rw-------");
        assertThat(names()).containsExactly(String.valueOf(made.file().getFileName()));
    }

    @Test
    void oldBackupsGoWhenThereAreMoreThanAreKept() throws IOException {
        for (String time : List.of("20200101-000000", "20200102-000000", "20200103-000000")) {
            backup(time);
        }
        Files.writeString(backups.resolve("notes.txt"), "mine");
        String made = String.valueOf(maker(3).make(connection).file().getFileName());
        assertThat(names())
                .containsExactly(
                        "notes.txt", "tillitsspegeln-20200102-000000.zip", "tillitsspegeln-20200103-000000.zip", made);
    }

    @Test
    void oneThatCannotBeRemovedKeepsNoNewOneFromBeingMade() throws IOException {
        backup("20200101-000000");
        Path stuck = backups.resolve("tillitsspegeln-20200102-000000.zip");
        Files.writeString(Files.createDirectory(stuck).resolve("in the way"), "");
        String made = String.valueOf(maker(1).make(connection).file().getFileName());
        assertThat(names()).containsExactly(String.valueOf(stuck.getFileName()), made);
    }

    @Test
    void whatCannotBeReadBackIsNoBackupAndCostsNoOldOne() throws Exception {
        backup("20200101-000000");
        run("update installation set key_check = x'09'");
        assertThatThrownBy(() -> maker(1).make(connection)).hasMessageContaining("master key");
        run("update installation set key_check = x'010203'");
        run("update \"flyway_schema_history\" set \"success\" = false");
        assertThatThrownBy(() -> maker(1).make(connection)).hasMessageContaining("has failed");
        run("update \"flyway_schema_history\" set \"success\" = true, \"version\" = '9999'");
        assertThatThrownBy(() -> maker(1).make(connection)).hasMessageContaining("newer version");
        assertThat(names()).containsExactly("tillitsspegeln-20200101-000000.zip");
    }

    @Test
    void leftoversOfACrashAreClearedAway() throws IOException {
        Files.createDirectories(backups);
        Files.writeString(backups.resolve(".making-1.zip"), "half");
        Files.writeString(backups.resolve(".making-1.zip.mv.db"), "half");
        maker(1).make(connection);
        assertThat(names()).hasSize(1);
    }

    @Test
    void nameTellsWhenItWasMadeAndTwoOfOneSecondDoNotMeet() throws IOException {
        BackupFolder place = new BackupFolder(backups);
        for (int i = 0; i < 2; i++) {
            Path file = place.unfinished();
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2027-03-01T02:30:15Z")));
            place.publish(file);
        }
        assertThat(names())
                .containsExactly("tillitsspegeln-20270301-023015-2.zip", "tillitsspegeln-20270301-023015.zip");
        assertThat(place.newest()).contains(Instant.parse("2027-03-01T02:30:15Z"));
    }

    private BackupMaker maker(int keep) {
        return new BackupMaker(new BackupFolder(backups), keep, PROOF);
    }

    private void backup(String time) throws IOException {
        Files.createDirectories(backups);
        Files.writeString(backups.resolve("tillitsspegeln-" + time + ".zip"), "an old one");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(backups)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
