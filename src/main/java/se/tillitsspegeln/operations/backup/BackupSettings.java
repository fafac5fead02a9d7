package se.tillitsspegeln.operations.backup;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import se.tillitsspegeln.operations.StartProblem;

/**
 * What the operator has said about backups.
 *
 * @param folder {@code tillit.backup.folder}: where they go every day; nothing is made by itself without it
 * @param data the data folder, in whose folder {@code backups} those go that are asked for when there is no other
 * @param at {@code tillit.backup.at}: the time of day, in the zone of {@code tillit.time-zone}
 * @param keep {@code tillit.backup.keep}: how many stay; fewer leave less to go back to
 */
record BackupSettings(Optional<Path> folder, Path data, LocalTime at, ZoneId zone, int keep) {

    private static final String DEFAULT_KEEP = "14";
    private static final String DEFAULT_AT = "02:30";

    /** @throws StartProblem if one of them makes no sense */
    static BackupSettings of(Config config) {
        try {
            int keep = Integer.parseInt(said(config, "tillit.backup.keep").orElse(DEFAULT_KEEP));
            if (keep < 1) {
                throw new StartProblem("tillit.backup.keep must be at least 1.");
            }
            return new BackupSettings(
                    said(config, "tillit.backup.folder").map(BackupSettings::absolute),
                    absolute(config.getValue("tillit.data", String.class)),
                    LocalTime.parse(said(config, "tillit.backup.at").orElse(DEFAULT_AT)),
                    ZoneId.of(said(config, "tillit.time-zone").orElse("Europe/Stockholm")),
                    keep);
        } catch (DateTimeException | NumberFormatException e) {
            throw new StartProblem(
                    "A setting tillit.backup.* makes no sense. at is a time such as 02:30, keep a number: "
                            + e.getMessage());
        }
    }

    BackupFolder place() {
        return new BackupFolder(folder.orElse(data.resolve("backups")));
    }

    private static Optional<String> said(Config config, String name) {
        return config.getOptionalValue(name, String.class);
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }
}
