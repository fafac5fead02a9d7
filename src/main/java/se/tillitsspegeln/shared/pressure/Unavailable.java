package se.tillitsspegeln.shared.pressure;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.shared.ProblemType;

/** What cannot be done just now and may be tried again: the service has too much to do, or the database is away. */
public final class Unavailable {

    public static final int STATUS = 503;
    public static final ProblemType TYPE =
            new ProblemType("unavailable", STATUS, "The service cannot take this just now");
    public static final String DETAIL = "Nothing was done. Retry-After says how many seconds to wait.";

    /** No connection, shutting down or starting up, no room for another connection. */
    private static final List<String> DATABASE_AWAY = List.of("08", "57P", "53");

    private static final int SHORTEST_SECONDS = 1;
    private static final int LONGEST_SECONDS = 5;

    private Unavailable() {}

    /** Whether this failed because the database could not be reached, or not in time. */
    public static boolean isBehind(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 30; depth++) {
            if (cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** Seconds to wait, another number each time, so that those who were refused together do not come back together. */
    public static String retryAfter() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(SHORTEST_SECONDS, LONGEST_SECONDS + 1));
    }

    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return state == null
                ? String.valueOf(failure.getMessage()).contains("cquisition timeout")
                : DATABASE_AWAY.stream().anyMatch(state::startsWith);
    }
}
