package se.tillitsspegeln.bench;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Pages that a logged-in person reads with 5,000 units below the top, by eight connections at a time, beside the plainest
 * page behind the same login. A level costs what is on it, so the levels are random ones.
 */
final class PagesBench implements Bench {

    private static final int UNITS = 5_000;
    private static final int ANSWERS = 300_000;
    private static final int CONNECTIONS = 8;
    private static final int WARM_UP = 6_000;
    private static final int CALLS = 4_000;
    private static final String PLAIN = "GET /sv/hr/password, the same login";
    private static final String WANTED = "at least 0.25 times";

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public void run(Table table) throws Exception {
        Organisation region = new Organisation(UNITS, ANSWERS);
        try (Running running = region.start("-Xmx256m")) {
            region.close(running);
            String login = running.logInAsPerson();
            String round = region.path("").replace("/api/v1", "/sv/hr");
            IntFunction<String> plain = any -> "/sv/hr/password";
            IntFunction<String> profile = unit -> round + "/units/" + Organisation.unit(unit);
            IntFunction<String> level =
                    unit -> round + "/results?unit=" + Organisation.unit(unit / Organisation.CHILDREN);
            IntFunction<String> top = any -> round + "/units/" + Organisation.unit(0);
            for (IntFunction<String> page : List.of(plain, profile, level, top)) {
                load(running, login, page, WARM_UP);
            }
            Load least = load(running, login, plain, CALLS);
            row(table, "profile pages a second, 8 connections", load(running, login, profile, CALLS), least);
            row(table, "pages of a level a second, 8 connections", load(running, login, level, CALLS), least);
            row(table, "the top's profile page a second, 8 connections", load(running, login, top, CALLS), least);
        } finally {
            region.delete();
        }
    }

    private static void row(Table table, String what, Load pages, Load least) {
        table.add(what, pages.perSecond(), "/s", PLAIN, least.perSecond(), WANTED);
        table.add(what + ": processor time of one", pages.cpuMillis(), "ms", PLAIN, least.cpuMillis(), "-");
    }

    private static Load load(Running running, String login, IntFunction<String> path, int calls) throws Exception {
        int[] units = new Random(1).ints(calls, 0, UNITS - 1).toArray();
        return Load.of(running, CONNECTIONS, calls, 200, i -> running.page(path.apply(units[i]), login));
    }
}
