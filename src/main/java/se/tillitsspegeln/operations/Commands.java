package se.tillitsspegeln.operations;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import se.tillitsspegeln.operations.backup.BackupCommand;
import se.tillitsspegeln.operations.backup.RestoreCommand;
import se.tillitsspegeln.operations.move.MoveCommand;

/** What the package does instead of starting the service, when words follow its name. */
final class Commands {

    private static final String USAGE = """
            java -jar quarkus-run.jar                              starts the service
            java -jar quarkus-run.jar backup                       makes a backup now, also while the service runs
            java -jar quarkus-run.jar restore --from <file>        puts a backup into the data folder; --overwrite if
                                                                   there is a database already
            java -jar quarkus-run.jar move --from <folder>         moves an embedded installation into an empty PostgreSQL
                                                                   database (the package for PostgreSQL)
            Settings come before -jar, as for the service: java -Dtillit.data=<folder> -jar …""";

    private Commands() {}

    static boolean asked(String... args) {
        return args.length > 0;
    }

    /**
     * Does what is asked.
     *
     * @return what to tell the operator
     * @throws StartProblem if it was not done
     */
    static String run(String[] args, Config config, DatabaseKind kind) {
        List<String> words = List.of(args);
        return switch (args[0]) {
            case "backup" -> {
                requireEmbedded(kind);
                yield BackupCommand.run(config);
            }
            case "restore" -> {
                requireEmbedded(kind);
                yield RestoreCommand.run(config, from(words), words.contains("--overwrite"));
            }
            case "move" -> {
                kind.check(config);
                requirePostgresql(kind);
                yield MoveCommand.run(config, from(words));
            }
            case "help", "--help" -> USAGE;
            default -> throw new StartProblem("There is no command \"" + args[0] + "\".\n\n" + USAGE);
        };
    }

    private static void requireEmbedded(DatabaseKind kind) {
        if (kind != DatabaseKind.H2) {
            throw new StartProblem(
                    "This is the build for PostgreSQL, which has backups of its own: see docs/operations.md.");
        }
    }

    private static void requirePostgresql(DatabaseKind kind) {
        if (kind != DatabaseKind.POSTGRESQL) {
            throw new StartProblem("Moving to PostgreSQL is done by the package for PostgreSQL, built with: "
                    + DatabaseKind.POSTGRESQL.command());
        }
    }

    private static Path from(List<String> words) {
        int option = words.indexOf("--from");
        return Optional.of(option)
                .filter(at -> at > 0 && at + 1 < words.size())
                .map(at -> Path.of(words.get(at + 1)))
                .orElseThrow(() -> new StartProblem("Say from where: --from <file or folder>\n\n" + USAGE));
    }
}
