package se.tillitsspegeln.operations;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The kinds of database there are builds for. Which one a build is for is fixed when it is built (ADR 0003). */
enum DatabaseKind {
    H2("the embedded database", "mvn package -DskipTests"),
    POSTGRESQL("PostgreSQL", "mvn package -DskipTests -Ppostgresql");

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String KIND = "quarkus.datasource.db-kind";

    private final String shown;
    private final String command;

    DatabaseKind(String shown, String command) {
        this.shown = shown;
        this.command = command;
    }

    /** The kind this package was built for. */
    static DatabaseKind built() {
        return DatabaseKind.class.getResource("/META-INF/embedded-database") != null ? H2 : POSTGRESQL;
    }

    /** Makes the settings of this kind count, whatever profile the operator asks for; before any setting is read. */
    void choose() {
        if (this == POSTGRESQL) {
            System.setProperty("quarkus.profile", id());
        }
    }

    /**
     * Checks the settings.
     *
     * @throws StartProblem if they ask for another kind, or do not say where PostgreSQL is
     */
    void check(Config config) {
        Optional<String> url = config.getOptionalValue(URL, String.class);
        if (url.isEmpty()) {
            throw new StartProblem("This is the build for PostgreSQL, but no setting says where the database is.\n"
                    + "Give -D" + URL
                    + "=jdbc:postgresql://<host>/<database>, -Dquarkus.datasource.username=<user> and\n"
                    + "QUARKUS_DATASOURCE_PASSWORD in the environment. For the embedded database, build with: "
                    + H2.command);
        }
        require(URL, url.get(), "jdbc:" + id() + ":");
        require(KIND, config.getValue(KIND, String.class), id());
    }

    private void require(String setting, String value, String start) {
        if (!value.startsWith(start)) {
            DatabaseKind other = this == H2 ? POSTGRESQL : H2;
            throw new StartProblem("This is the build for " + shown + ", but " + setting
                    + " asks for another database ("
                    + value.replaceAll("[?;@].*", "") + ").\nTake that setting away, or build for " + other.shown
                    + " with: " + other.command);
        }
    }

    /** How to build for this kind. */
    String command() {
        return command;
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
