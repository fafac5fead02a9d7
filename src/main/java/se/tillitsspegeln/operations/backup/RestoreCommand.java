package se.tillitsspegeln.operations.backup;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.operations.DataFolder;
import se.tillitsspegeln.operations.ExistingKey;
import se.tillitsspegeln.operations.Installation;
import se.tillitsspegeln.operations.StartProblem;
import se.tillitsspegeln.shared.keys.Keys;

/** {@code restore --from <file>}: puts a backup where the service finds it, after all of it has been read. */
public final class RestoreCommand {

    private RestoreCommand() {}

    /**
     * Does it.
     *
     * @param overwrite whether a database that is there may be replaced; it is kept beside the new one
     * @return what to tell the operator
     * @throws StartProblem if nothing was put back; then nothing has been changed
     */
    public static String run(Config config, Path backup, boolean overwrite) {
        BackupSettings settings = BackupSettings.of(config);
        Path folder = settings.data();
        if (!Files.isRegularFile(backup)) {
            throw new StartProblem("There is no file " + backup.toAbsolutePath() + ".");
        }
        byte[] proof = Installation.proof(new Keys(ExistingKey.load(config, folder)));
        DataFolder data = new DataFolder(folder);
        data.take();
        if (data.hasDatabase() && !overwrite) {
            throw new StartProblem("There is a database in " + folder + " already.\n"
                    + "Choose an empty folder with the key in it, or say --overwrite: the database there is then kept under "
                    + "another name. Nothing has been changed.");
        }
        try {
            return put(backup, data, proof);
        } catch (BackupProblem | IOException e) {
            throw new StartProblem("Nothing was put back and nothing has been changed.\n" + e.getMessage());
        } finally {
            Reference.reachabilityFence(data); // the folder is this process's until here
        }
    }

    private static String put(Path backup, DataFolder data, byte[] proof) throws IOException {
        Path database = data.database();
        DatabaseCopy copy =
                DatabaseCopy.unpack(backup, database.resolveSibling(".restoring-" + UUID.randomUUID() + ".mv.db"));
        try {
            DatabaseCopy.Contents contents = copy.check(proof);
            @Nullable Path before = data.hasDatabase() ? keep(database) : null;
            copy.moveTo(database);
            return backup + " has been put back: " + contents.said() + ", schema " + contents.version()
                    + (before == null ? "" : "\nThe database that was there is now " + before)
                    + "\nStart the service as always.";
        } finally {
            copy.delete();
        }
    }

    /** A second name for the file that is there, so that at every moment there is a whole database in its place. */
    private static Path keep(Path database) throws IOException {
        for (int number = 1; ; number++) {
            Path kept = database.resolveSibling("before-restore-" + number + ".mv.db");
            try {
                return Files.createLink(kept, database);
            } catch (FileAlreadyExistsException taken) {
                // the next number
            } catch (UnsupportedOperationException noLinks) {
                return Files.copy(database, kept);
            }
        }
    }
}
