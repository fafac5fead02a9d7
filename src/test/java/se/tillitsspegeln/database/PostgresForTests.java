package se.tillitsspegeln.database;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Gives the test application a PostgreSQL when the tests are run on one, before anything of it starts. */
public class PostgresForTests implements LauncherSessionListener {

    private static final String URL = "quarkus.datasource.jdbc.url";

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (PostgresServer.WANTED && System.getProperty(URL) == null) {
            System.setProperty(URL, PostgresServer.shared().newDatabase());
        }
    }
}
