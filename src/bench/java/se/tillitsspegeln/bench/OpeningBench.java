package se.tillitsspegeln.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A round of 5,000 units is opened and 55,000 people are invited: until the last code has come to the client. */
final class OpeningBench implements Bench {

    private static final int UNITS = 5_000;
    private static final int EACH = 11;
    private static final int BUFFER = 65_536;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double BYTES_PER_MEGABYTE = 1 << 20;
    private static final String TARGET = "< 5 s";

    @Override
    public String name() {
        return "opening";
    }

    @Override
    public void run(Table table) throws Exception {
        Organisation region = new Organisation(UNITS, UNITS);
        try (Running running = region.start("-Xmx256m")) {
            running.logInWithToken();
            double live = running.liveMegabytes();
            measure(table, running, "right after a start", "application/json");
            measure(table, running, "again", "application/json");
            measure(table, running, "once more, as CSV", "text/csv");
            table.add("resident memory then, -Xmx256m", running.residentMegabytes(), "MB", "<= 300 MB");
            table.add("live heap then", running.liveMegabytes(), "MB", "before", live, "-");
        } finally {
            region.delete();
        }
    }

    private static void measure(Table table, Running running, String when, String type) throws Exception {
        String made = running.send(
                "POST",
                "/api/v1/rounds",
                "application/json",
                "{\"name\":\"Öppning\",\"questionnaires\":[\"kontroll-tillit\",\"sju-principer\",\"samverkan\"]}");
        String round =
                "/api/v1/rounds/" + new ObjectMapper().readTree(made).get("id").asText();
        double processor = running.processorSeconds();
        long start = System.nanoTime();
        running.send("POST", round + "/open", "application/json", "");
        double opened = since(start);
        HttpRequest request = running.request(round + "/codes")
                .header("Content-Type", "application/json")
                .header("Accept", type)
                .POST(HttpRequest.BodyPublishers.ofString(orders()))
                .build();
        HttpResponse<InputStream> codes = running.http().send(request, HttpResponse.BodyHandlers.ofInputStream());
        double first;
        long bytes = 1;
        try (InputStream body = codes.body()) {
            if (codes.statusCode() != 201 || body.read() < 0) {
                throw new IOException("codes gave " + codes.statusCode());
            }
            first = since(start);
            byte[] buffer = new byte[BUFFER];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
            }
        }
        double all = since(start);
        String what = "opening and 55,000 codes, " + when;
        table.add(what + ": last byte", all, "s", "of it the opening alone", opened, TARGET);
        table.add(what + ": first byte", first, "s", "last byte", all, "-");
        table.add(what + ": size", bytes / BYTES_PER_MEGABYTE, "MB", "-");
        table.add(what + ": processor time", running.processorSeconds() - processor, "s", "-");
    }

    private static String orders() {
        return IntStream.range(0, UNITS)
                .mapToObj(unit -> "{\"unit\":\"" + Organisation.unit(unit) + "\",\"role\":\"medarbetare\",\"count\":"
                        + EACH + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / NANOS_PER_SECOND;
    }
}
