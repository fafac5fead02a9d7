package se.tillitsspegeln.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packaged service as a process of its own. */
final class Running implements AutoCloseable {

    private static final String PASSWORD = "only-for-measuring";
    private static final long POLL_MILLIS = 20;
    private static final double KILO = 1024;
    private static final int STOP_SECONDS = 60;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final Path log;
    private final int port;
    private String login =
            "Basic " + Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    private Running(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts it on this data folder and waits until it is ready. */
    static Running start(Path data, List<String> settings) throws IOException, InterruptedException {
        int port = freePort();
        Path log = Files.createTempFile("bench", ".log");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        String recording = System.getProperty("bench.recording");
        if (recording != null) {
            command.add("-XX:StartFlightRecording=settings=profile,filename=" + recording);
        }
        command.addAll(settings);
        command.addAll(List.of(
                "-Dtillit.data=" + data,
                "-Dtillit.admin-password=" + PASSWORD,
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-jar",
                System.getProperty("bench.jar", "target/quarkus-app/quarkus-run.jar")));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(log.toString()))
                .start();
        Running running = new Running(process, log, port);
        running.awaitReady();
        return running;
    }

    private void awaitReady() throws IOException, InterruptedException {
        while (process.isAlive()) {
            try {
                if (http.send(request("/q/health/ready").build(), HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // the port is not open yet
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new IOException("the service ended:\n" + Files.readString(log));
    }

    /** Waits for a line with this text and gives what follows it on the line. */
    String awaitLog(String text) throws IOException, InterruptedException {
        while (true) {
            String all = Files.readString(log);
            int at = all.indexOf(text);
            if (at >= 0 && all.indexOf('\n', at) > 0) {
                return all.substring(at + text.length(), all.indexOf('\n', at));
            }
            if (!process.isAlive() || all.contains("could not be closed")) {
                throw new IOException("it failed:\n" + all);
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path)).header("Authorization", login);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    String send(String method, String path, String type, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request(path)
                        .header("Content-Type", type)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + " gave " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    /** From here on calls carry a token, as programs do: a password costs as much as it is meant to, for every call. */
    void logInWithToken() throws IOException, InterruptedException {
        String made = send(
                "POST",
                "/api/v1/tokens",
                "application/json",
                "{\"name\":\"Mätning\",\"scopes\":[\"profiles:read\",\"units:manage\",\"rounds:manage\"]}");
        login = "Bearer " + new ObjectMapper().readTree(made).get("token").asText();
    }

    /** Logs in as people do and gives the cookie that they carry. */
    String logInAsPerson() throws IOException, InterruptedException {
        HttpRequest form = HttpRequest.newBuilder(address("/j_security_check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("j_username=admin&j_password=" + PASSWORD))
                .build();
        return http.send(form, HttpResponse.BodyHandlers.discarding()).headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .collect(Collectors.joining("; "));
    }

    /** One page, asked for with the cookie of a login. */
    HttpRequest page(String path, String login) {
        return HttpRequest.newBuilder(address(path)).header("Cookie", login).build();
    }

    HttpClient http() {
        return http;
    }

    /** Processor time so far; the one figure that other load on the machine changes little. */
    double processorSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
    }

    long pid() {
        return process.pid();
    }

    int port() {
        return port;
    }

    /** Resident memory in megabytes. */
    double residentMegabytes() throws IOException {
        return status("VmRSS") / KILO;
    }

    int threads() throws IOException {
        return (int) status("Threads");
    }

    int openFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc", String.valueOf(pid()), "fd"))) {
            return (int) files.count();
        }
    }

    private double status(String field) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(pid()), "status")).stream()
                .filter(line -> line.startsWith(field + ":"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    /** Megabytes of what is alive on the heap: collected first. */
    double liveMegabytes() throws IOException, InterruptedException {
        new ProcessBuilder("jcmd", String.valueOf(pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return metric("jvm_memory_used_bytes{area=\"heap\"") / KILO / KILO;
    }

    /** The sum of all values of a metric whose line starts so. */
    double metric(String start) throws IOException, InterruptedException {
        return send("GET", "/q/metrics", "text/plain", "")
                .lines()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
