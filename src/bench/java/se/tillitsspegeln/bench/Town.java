package se.tillitsspegeln.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** A small organisation with an open round and many codes that are left to answer with. */
final class Town implements AutoCloseable {

    private static final int UNITS = 200;
    private static final int AT_A_TIME = 20_000;

    private final Organisation organisation;
    private final Running running;
    private final int units;
    private final Respondents people;
    private final Queue<Integer> waiting = new ConcurrentLinkedQueue<>();
    private int accepted;

    Town(int codes) throws Exception {
        this(codes, UNITS, UNITS);
    }

    /**
     * Makes it.
     *
     * @param units how many units there are
     * @param answering how many of them, from the top on, the codes are spread over
     */
    Town(int codes, int units, int answering) throws Exception {
        this.units = units;
        organisation = new Organisation(units, units);
        running = organisation.start("-Xmx256m");
        List<String> all = new ArrayList<>();
        for (int unit = 0; all.size() < codes; unit++) {
            String order = "[{\"unit\":\"" + Organisation.unit(unit % answering)
                    + "\",\"role\":\"medarbetare\",\"count\":" + Math.min(AT_A_TIME, codes / answering) + "}]";
            new ObjectMapper()
                    .readTree(running.send("POST", organisation.path("/codes"), "application/json", order))
                    .get("codes")
                    .forEach(code -> all.add(code.get("code").asText()));
        }
        Collections.shuffle(all, new Random(1));
        people = organisation.respondents().with(all);
        IntStream.range(0, all.size()).forEach(waiting::add);
    }

    Running running() {
        return running;
    }

    Pressing.Result press(int connections, double seconds, double perSecond) throws Exception {
        Pressing.Result result = new Pressing(running, people, waiting).press(connections, seconds, perSecond);
        accepted += result.accepted();
        return result;
    }

    /** Lets people go through the pages instead, each from the code to the thanks. */
    Journeys.Result walk(int connections, double seconds) throws Exception {
        Journeys.Result result = new Journeys(running, people, waiting).walk(connections, seconds);
        accepted += result.finished();
        return result;
    }

    /** Answers that were thanked and are not counted, or counted and not thanked. */
    int lost() throws Exception {
        String text = running.send("GET", organisation.path("/participation"), "application/json", "");
        int counted = 0;
        for (var unit : new ObjectMapper().readTree(text).get("units")) {
            if (unit.get("unit").asText().equals(Organisation.unit(0))) {
                counted += unit.get("answered").asInt();
            }
        }
        // those that Organisation laid there itself
        return accepted + units - counted;
    }

    /** What the embedded database's file takes, in megabytes. */
    double fileMegabytes() throws IOException {
        return organisation.fileMegabytes();
    }

    /** Stops the service as an operator does; the file is compacted then. */
    void stop() throws Exception {
        running.close();
    }

    @Override
    public void close() throws Exception {
        running.close();
        organisation.delete();
    }
}
