package se.tillitsspegeln.operations.move;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.api.FlywayException;
import se.tillitsspegeln.operations.DataFolder;
import se.tillitsspegeln.operations.ExistingKey;
import se.tillitsspegeln.operations.Installation;
import se.tillitsspegeln.operations.StartProblem;
import se.tillitsspegeln.shared.keys.Keys;

/** {@code move --from <data folder>}: everything an embedded installation holds, into an empty PostgreSQL database. */
public final class MoveCommand {

    private MoveCommand() {}

    /**
     * Does it.
     *
     * @param from the data folder of the embedded installation, which must not be running
     * @return what to tell the operator
     * @throws StartProblem if nothing was moved
     */
    public static String run(Config config, Path from) {
        DataFolder data = new DataFolder(from);
        if (!data.hasDatabase()) {
            throw new StartProblem("There is no embedded database in " + from.toAbsolutePath() + ".");
        }
        data.take();
        String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        Properties login = login(config);
        byte[] proof = Installation.proof(new Keys(ExistingKey.load(config, from)));
        try (Connection source = source(from)) {
            requireKey(source, proof);
            Migrations.run(url, login.getProperty("user"), login.getProperty("password"));
            try (Connection target = requireNonNull(new org.postgresql.Driver().connect(url, login))) {
                Map<String, Long> moved = new Move(source, target).run();
                data.markMoved();
                return "Moved and read back, rows per table:\n  "
                        + moved.toString().replaceAll("[{}]", "").replace(", ", "\n  ")
                        + "\nStart this package with the same address and the key of that folder ("
                        + "TILLIT_MASTER_KEY=$(cat " + from.resolve("master.key") + ")).\nThe folder is as it was; "
                        + "the embedded service does not start on it any more, so that nobody answers there.";
            }
        } catch (SQLException | IOException | FlywayException e) {
            throw new StartProblem("Nothing was moved.\n" + e.getMessage());
        } finally {
            Reference.reachabilityFence(data); // the folder is this process's until here
        }
    }

    private static Connection source(Path from) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "sa");
        String url = "jdbc:h2:file:" + from.toAbsolutePath().normalize().resolve("tillitsspegeln") + ";IFEXISTS=TRUE";
        return new org.h2.Driver().connect(url, login);
    }

    private static Properties login(Config config) {
        Properties login = new Properties();
        login.setProperty("reWriteBatchedInserts", "true");
        for (String[] one : new String[][] {{"user", "username"}, {"password", "password"}}) {
            config.getOptionalValue("quarkus.datasource." + one[1], String.class)
                    .ifPresent(value -> login.setProperty(one[0], value));
        }
        return login;
    }

    private static void requireKey(Connection source, byte[] proof) throws SQLException {
        try (Statement statement = source.createStatement();
                ResultSet rows = statement.executeQuery("select key_check from installation")) {
            if (!rows.next() || !Arrays.equals(rows.getBytes(1), proof)) {
                throw new StartProblem("The master key is not the one that the embedded database was written with.\n"
                        + "It is in the file master.key of that folder, unless it was given as TILLIT_MASTER_KEY. "
                        + "Nothing has been changed.");
            }
        }
    }
}
