package se.tillitsspegeln.operations;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.shared.keys.Keys;
import se.tillitsspegeln.shared.keys.MasterKey;

/** The start: looks after the data folder and the keys before anything else, and says plainly why it cannot start. */
@QuarkusMain
public final class Main {

    private static final String SESSION_KEY = "quarkus.http.auth.session.encryption-key";
    private static final String NOT_STARTED = "Tillitsspegeln did not start.";
    private static final int CANNOT_START = 2;
    private static final int LONGEST_END_SECONDS = 60;

    /** Kept for as long as the process lives: a lock that nobody refers to is let go of with the garbage. */
    @Nullable
    @SuppressWarnings("unused")
    private static DataFolder taken;

    private Main() {}

    /** Starts the service and stays until it is told to stop. */
    public static void main(String... args) {
        try {
            DatabaseKind.built().choose();
            if (Commands.asked(args)) {
                absoluteFolder(ConfigProvider.getConfig());
                System.out.println(Commands.run(args, ConfigProvider.getConfig(), DatabaseKind.built()));
                System.exit(0);
            }
            prepare(ConfigProvider.getConfig(), DatabaseKind.built());
        } catch (RuntimeException problem) {
            say(problem, Commands.asked(args) ? "This was not done." : NOT_STARTED);
            System.exit(CANNOT_START);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(Main::awaitEnd, "end of the service"));
        Quarkus.run(null, Main::onExit, args);
    }

    /** The database's address must not depend on where the process happens to stand. */
    private static Path absoluteFolder(Config config) {
        Path folder = Path.of(config.getValue("tillit.data", String.class));
        System.setProperty("tillit.data", folder.toAbsolutePath().normalize().toString());
        return folder;
    }

    private static void prepare(Config config, DatabaseKind kind) {
        kind.check(config);
        Path folder = absoluteFolder(config);
        Optional<String> configured = config.getOptionalValue("tillit.master-key", String.class);
        if (kind == DatabaseKind.H2) {
            takeFolder(folder, configured);
        }
        Keys keys = new Keys(MasterKey.load(configured, folder));
        if (config.getOptionalValue(SESSION_KEY, String.class).isEmpty()) {
            System.setProperty(SESSION_KEY, Base64.getEncoder().encodeToString(keys.derive("session cookie")));
        }
        SingleSignOn.prepare(config, keys);
    }

    private static void takeFolder(Path folder, Optional<String> configuredKey) {
        DataFolder data = new DataFolder(folder);
        data.take();
        taken = data;
        data.requireNotMoved();
        if (configuredKey.isEmpty() && data.hasDatabase() && !Files.exists(MasterKey.file(folder))) {
            throw new StartProblem("There is a database in the data folder, but its key is missing: "
                    + MasterKey.file(folder).toAbsolutePath().normalize()
                    + "\nPut the key file back from your backup, or give the key as TILLIT_MASTER_KEY. "
                    + "Nothing has been changed.");
        }
    }

    /** Keeps the process until {@link #onExit} ends it, which sees to the database file first and says how it went. */
    private static void awaitEnd() {
        try {
            TimeUnit.SECONDS.sleep(LONGEST_END_SECONDS);
            System.err.println("The database file was not compacted in time.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void onExit(int code, @Nullable Throwable failure) {
        if (failure == null) {
            EmbeddedDatabase.compact(ConfigProvider.getConfig());
        } else {
            say(rootOf(failure), NOT_STARTED);
        }
        // the process ends here whatever threads are left
        Runtime.getRuntime().halt(failure != null && code == 0 ? 1 : code);
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static void say(Throwable problem, String what) {
        System.err.println("\n" + what + "\n" + problem.getMessage() + "\n");
    }
}
