package se.tillitsspegeln.bench;

/**
 * People who answer on the pages, from the code to the thanks, as a browser without scripts does it, by sixteen connections;
 * beside answers that come ready over REST.
 */
final class FormBench implements Bench {

    private static final int CODES = 110_000;
    private static final int CONNECTIONS = 16;
    /** The pages are much code, and the compiler is busy with it for more than a minute. */
    private static final double WARM_UP = 75;

    private static final double SECONDS = 15;

    @Override
    public String name() {
        return "form";
    }

    @Override
    public void run(Table table) throws Exception {
        try (Town town = new Town(CODES)) {
            town.press(CONNECTIONS, SECONDS, 0);
            town.walk(CONNECTIONS, WARM_UP);
            double before = town.running().processorSeconds();
            Journeys.Result walked = town.walk(CONNECTIONS, SECONDS);
            double used = town.running().processorSeconds() - before;
            Pressing.Result sent = town.press(CONNECTIONS, SECONDS, 0);
            table.add(
                    "whole form journeys a second, 16 connections",
                    walked.perSecond(),
                    "/s",
                    "answers over REST a second, 16 connections",
                    sent.acceptedPerSecond(),
                    "at least 0.2 times");
            table.add(
                    "form journey, 99th percentile",
                    walked.p99Millis(),
                    "ms",
                    "answer over REST, 99th percentile",
                    sent.p99Millis(),
                    "-");
            table.add("requests of a form journey", walked.requestsEach(), "", "-");
            table.add("pages and redirects a second", walked.perSecond() * walked.requestsEach(), "/s", "-");
            table.add("form journey, processor time", used * 1000 / walked.finished(), "ms", "-");
            table.add("form journeys that were broken off", walked.broken(), "", "0");
            table.add("thanked but not counted, or the other way round", town.lost(), "", "0");
        }
    }
}
