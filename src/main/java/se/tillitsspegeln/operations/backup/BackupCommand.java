package se.tillitsspegeln.operations.backup;

import java.io.IOException;
import java.lang.ref.Reference;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import se.tillitsspegeln.operations.DataFolder;
import se.tillitsspegeln.operations.ExistingKey;
import se.tillitsspegeln.operations.Installation;
import se.tillitsspegeln.operations.StartProblem;
import se.tillitsspegeln.shared.keys.Keys;

/** {@code backup}: makes one now, by the running service if there is one, by itself if there is none. */
public final class BackupCommand {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private BackupCommand() {}

    /**
     * Does it.
     *
     * @return what to tell the operator
     * @throws StartProblem if no backup was made
     */
    public static String run(Config config) {
        BackupSettings settings = BackupSettings.of(config);
        DataFolder data = new DataFolder(settings.data());
        if (!data.hasDatabase()) {
            throw new StartProblem("There is no database in " + settings.data() + ".");
        }
        try {
            return data.tryTake() ? alone(config, settings) : asked(settings);
        } catch (BackupProblem | IOException | SQLException e) {
            throw new StartProblem("No backup was made; earlier ones are untouched.\n" + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartProblem("Stopped while waiting for the running service.");
        } finally {
            Reference.reachabilityFence(data); // the folder is this process's until here
        }
    }

    private static String alone(Config config, BackupSettings settings) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", config.getValue("quarkus.datasource.username", String.class));
        String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        Keys keys = new Keys(ExistingKey.load(config, settings.data()));
        try (Connection connection = new org.h2.Driver().connect(url + ";IFEXISTS=TRUE", login)) {
            BackupMaker maker = new BackupMaker(settings.place(), settings.keep(), Installation.proof(keys));
            BackupMaker.Made made = maker.make(connection);
            return made.file() + "\n" + made.said();
        }
    }

    private static String asked(BackupSettings settings) throws IOException, InterruptedException {
        String answer = new BackupRequests(settings.data())
                .ask(PATIENCE)
                .orElseThrow(() -> new BackupProblem("The process that uses the data folder did not answer within "
                        + PATIENCE.toMinutes() + " minutes."));
        String[] parts = answer.split(" ", 2);
        if (!parts[0].equals("made")) {
            throw new BackupProblem(parts[1]);
        }
        return parts[1];
    }
}
