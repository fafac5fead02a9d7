package se.tillitsspegeln.packaged;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** People who answer through any of the instances, and try again, through any, until they are told that their answer is here. */
final class Crowd {

    private static final int PEOPLE = 12;
    private static final int EACH_TWICE = 4;
    private static final int SECONDS = 120;
    /** Counted, counted before, not now, broken off. */
    private static final Set<Integer> EXPECTED = Set.of(201, 409, 503, 0);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    private final List<Service> services;
    private final List<String> codes;
    private final AtomicInteger thanked = new AtomicInteger();
    private final AtomicInteger here = new AtomicInteger();
    private final Queue<String> odd = new ConcurrentLinkedQueue<>();

    Crowd(List<Service> services, List<String> codes) {
        this.services = services;
        this.codes = codes;
    }

    static HttpRequest.Builder answer(Service service, String code) {
        String body = "{\"code\":\"" + code + "\",\"answers\":{\"k1\":4,\"k2\":\"na\",\"k3\":7}}";
        return HttpRequest.newBuilder(URI.create(service.address("/api/v1/responses")))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    void begin() {
        codes.forEach(code -> people.execute(() -> answerUntilTold(code)));
        people.shutdown();
    }

    /** How many were told 201. */
    int thanked() {
        return thanked.get();
    }

    /** How many were told 409 after an attempt of which they do not know what became. */
    int toldThatItIsHere() {
        return here.get();
    }

    /** Answers that nobody should get. */
    Queue<String> odd() {
        return odd;
    }

    void awaitTold(int wanted) {
        while (thanked.get() + here.get() < wanted && !people.isTerminated()) {
            Service.pause();
        }
    }

    void awaitEnd() throws InterruptedException {
        if (!people.awaitTermination(SECONDS, TimeUnit.SECONDS)) {
            people.shutdownNow();
            throw new IllegalStateException("not everybody was told: " + thanked + ", " + here);
        }
    }

    private void answerUntilTold(String code) {
        boolean unsure = false;
        boolean twice = code.hashCode() % EACH_TWICE == 0;
        while (!Thread.currentThread().isInterrupted()) {
            List<Integer> told = twice ? doubleClick(code) : List.of(status(answer(any(), code)));
            twice = false;
            told.stream().filter(status -> !EXPECTED.contains(status)).forEach(status -> odd.add("status " + status));
            unsure |= told.contains(503) || told.contains(0);
            if (told.contains(201)) {
                thanked.incrementAndGet();
                note(told.equals(List.of(201, 201)), "thanked twice");
                return;
            }
            if (told.contains(409)) {
                here.incrementAndGet();
                note(!unsure, "409 without any attempt that failed");
                return;
            }
            Service.pause();
        }
    }

    /** The same answer through two instances at the same moment. */
    private List<Integer> doubleClick(String code) {
        CompletableFuture<Integer> second = http.sendAsync(
                        answer(any(), code).build(), HttpResponse.BodyHandlers.discarding())
                .handle((response, broken) -> broken == null ? response.statusCode() : 0);
        return List.of(status(answer(any(), code)), second.join());
    }

    private Service any() {
        return services.get(ThreadLocalRandom.current().nextInt(services.size()));
    }

    private void note(boolean wrong, String what) {
        if (wrong) {
            odd.add(what);
        }
    }

    /** 0 where the connection broke. */
    private int status(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException broken) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
