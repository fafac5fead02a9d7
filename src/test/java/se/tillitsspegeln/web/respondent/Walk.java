package se.tillitsspegeln.web.respondent;

import static io.restassured.RestAssured.given;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;

/** One person's whole way through a round, with everything that the service kept, logged and counted on the way. */
@ApplicationScoped
class Walk {

    static final String BROWSER = "Spårhund/77.1 (Wohlstandsbrowser)";
    static final String ADDRESS = "203.0.113.77";
    static final String WRITTEN = "Pärontårta i köket varje fredag";

    /** What the walk left behind at each of its moments. */
    record Seen(
            String code,
            String round,
            String other,
            Dump opened,
            Dump drafted,
            Dump sent,
            Dump closed,
            List<String> pages,
            Set<String> cookies,
            String log,
            String metrics) {}

    private final TestRounds rounds;
    private final DataSource source;
    private @Nullable Seen seen;

    Walk(TestRounds rounds, DataSource source) {
        this.rounds = rounds;
        this.source = source;
    }

    synchronized Seen seen() throws Exception {
        Seen known = seen;
        if (known == null) {
            known = walk();
            seen = known;
        }
        return known;
    }

    private Seen walk() throws Exception {
        Log log = new Log();
        Logger.getLogger("").addHandler(log);
        try {
            return walk(log);
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
    }

    private Seen walk(Log log) throws Exception {
        TestRounds.Prepared round = rounds.open(TestRounds.SHORT);
        String code = round.codes().get(0);
        for (int person = 1; person <= 5; person++) {
            send(round.codes().get(person));
        }
        for (int person = 14; person <= 16; person++) {
            send(round.codes().get(person));
        }
        new Device().enter(round.codes().get(6)).open("/sv/answer/part/1").answer(Map.of("k1", "3"), "pause");
        Dump opened = Dump.of(source);
        Device device = Device.known(BROWSER, ADDRESS).open("/k/" + code).open("/sv/answer/part/1");
        // an address that is not there, and a code in it
        device.answer(Map.of("k1", "2", "k2", "na"), "next").open("/k/" + code + "/x");
        device.open("/sv/answer/part/3");
        device.answer(Map.of("o1", WRITTEN), "next");
        String draft = new Device().enter(code).open("/sv/answer/part/3").page().text();
        Dump drafted = Dump.of(source);
        device.open("/sv/answer/check").press("main form");
        String thanks = device.page().text();
        Dump sent = Dump.of(source);
        String after = new Device().enter(code).open("/sv/answer/part/3").page().text();
        Set<String> cookies = device.cookies();
        rounds.closeAndWait(round.round().id());
        String result = device.open("/sv/answer/result").page().text();
        String small = new Device().enter(round.codes().get(14)).page().text();
        String metrics = given().get("/q/metrics").asString();
        return new Seen(
                code,
                round.round().id().value(),
                round.codes().get(6),
                opened,
                drafted,
                sent,
                Dump.of(source),
                List.of(draft, thanks, after, result, small),
                cookies,
                String.join("\n", log.lines),
                metrics);
    }

    private static void send(String code) {
        new Device().enter(code).open("/sv/answer/check").press("main form");
    }

    private static final class Log extends Handler {

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getLoggerName() + " "
                    + (line instanceof ExtLogRecord known ? known.getFormattedMessage() : line.getMessage())
                    + " " + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
