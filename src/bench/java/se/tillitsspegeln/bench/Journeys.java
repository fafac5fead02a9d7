package se.tillitsspegeln.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People who type their code, answer every part, look at it once more and send it: page by page, what the pages say. */
final class Journeys {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final Pattern FORM =
            Pattern.compile("<form method=\"post\"[^>]*action=\"([^\"]+)\".*?</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern CHOICE =
            Pattern.compile("<input type=\"radio\"[^>]*?name=\"([^\"]+)\"[^>]*?value=\"([^\"]*)\"");
    private static final Pattern ASSET = Pattern.compile("href=\"(/css/[^\"]+)\"");

    private final Running running;
    private final Respondents people;
    private final Queue<Integer> waiting;

    Journeys(Running running, Respondents people, Queue<Integer> waiting) {
        this.running = running;
        this.people = people;
        this.waiting = waiting;
    }

    /** @param broken journeys that did not end with the thanks */
    record Result(int finished, int broken, double seconds, double p99Millis, double requestsEach) {

        double perSecond() {
            return finished / seconds;
        }
    }

    private record Done(List<Long> times, int broken, int requests) {}

    Result walk(int connections, double seconds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        long start = System.nanoTime();
        long end = start + (long) (seconds * NANOS_PER_SECOND);
        try {
            List<Future<Done>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(threads.submit(walker(end)));
            }
            List<Long> times = new ArrayList<>();
            int broken = 0;
            int requests = 0;
            for (Future<Done> one : all) {
                times.addAll(one.get().times());
                broken += one.get().broken();
                requests += one.get().requests();
            }
            double took = (System.nanoTime() - start) / NANOS_PER_SECOND;
            long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
            double p99 = sorted.length == 0 ? 0 : sorted[sorted.length * 99 / 100] / NANOS_PER_MILLI;
            return new Result(sorted.length, broken, took, p99, requests / (double) Math.max(1, sorted.length));
        } finally {
            threads.shutdownNow();
        }
    }

    private Callable<Done> walker(long end) {
        return () -> {
            List<Long> times = new ArrayList<>();
            int broken = 0;
            int requests = 0;
            while (System.nanoTime() < end) {
                Integer person = waiting.poll();
                if (person == null) {
                    throw new IllegalStateException("more codes are needed");
                }
                long start = System.nanoTime();
                try (Browser browser = new Browser(running.port())) {
                    walk(browser, people.code(person), new Random(person));
                    times.add(System.nanoTime() - start);
                    requests += browser.requests();
                } catch (IOException odd) {
                    if (broken == 0) {
                        System.out.println("a journey was broken off: " + odd.getMessage());
                    }
                    broken++;
                }
            }
            return new Done(times, broken, requests);
        };
    }

    private static void walk(Browser browser, String code, Random random) throws IOException {
        String page = browser.get("/sv");
        Matcher asset = ASSET.matcher(page);
        while (asset.find()) {
            browser.get(asset.group(1));
        }
        press(browser, page, Map.of("code", code), random);
        page = browser.get("/sv/answer/part/1");
        while (page.contains("id=\"part\"")) {
            page = press(browser, page, Map.of("_go", "next"), random);
        }
        press(browser, page, Map.of(), random);
        if (!browser.path().equals("/sv/answer/thanks")) {
            throw new IOException("it ended at " + browser.path());
        }
    }

    /** Sends the form of a page with all that is hidden in it and one choice for each question. */
    private static String press(Browser browser, String page, Map<String, String> typed, Random random)
            throws IOException {
        Matcher form = FORM.matcher(page);
        if (!form.find()) {
            throw new IOException("there is no form at " + browser.path());
        }
        Map<String, String> fields = new LinkedHashMap<>(typed);
        Matcher hidden = HIDDEN.matcher(form.group());
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        Map<String, List<String>> choices = new LinkedHashMap<>();
        Matcher choice = CHOICE.matcher(form.group());
        while (choice.find()) {
            choices.computeIfAbsent(choice.group(1), name -> new ArrayList<>()).add(choice.group(2));
        }
        choices.forEach((name, values) -> fields.put(name, values.get(random.nextInt(values.size()))));
        return browser.post(form.group(1), fields);
    }
}
