package se.tillitsspegeln.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import se.tillitsspegeln.database.PostgresServer;

/** The packaged service as a process of its own, on loopback, as an operator starts it. */
final class Service implements AutoCloseable {

    static final String PASSWORD = "only-for-this-test";

    private static final int POLLS = 600;
    private static final long POLL_MILLIS = 100;
    private static final int STOP_SECONDS = 30;

    /** On PostgreSQL: which database belongs to which data folder. */
    private static final Map<Path, String> DATABASES = new ConcurrentHashMap<>();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Path log;
    private final int port;

    private Service(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    private static String newDatabase(Path folder) {
        return PostgresServer.shared().newDatabase();
    }

    /** Starts the package under test on this data folder without waiting for it. */
    static Service launch(Path folder, String... settings) {
        List<String> all = new ArrayList<>();
        if (PostgresServer.WANTED) {
            all.add("-Dquarkus.datasource.jdbc.url=" + DATABASES.computeIfAbsent(folder, Service::newDatabase));
        }
        all.addAll(List.of(settings));
        return launchOf(
                System.getProperty("tillit.jar", "target/quarkus-app/quarkus-run.jar"),
                folder,
                all.toArray(String[]::new));
    }

    /** Starts this package and waits until it is ready. */
    static Service startOf(String jar, Path folder, String... settings) {
        Service service = launchOf(jar, folder, settings);
        service.awaitReady();
        return service;
    }

    /** Starts this package on this data folder without waiting for it. */
    static Service launchOf(String jar, Path folder, String... settings) {
        try {
            int port = freePort();
            Path log = Files.createTempFile(folder.toAbsolutePath().getParent(), "service", ".log");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-Dtillit.data=" + folder,
                    "-Dtillit.admin-password=" + PASSWORD,
                    "-Dquarkus.http.host=127.0.0.1",
                    "-Dquarkus.http.port=" + port));
            command.addAll(List.of(settings));
            command.addAll(List.of("-jar", jar));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Service(process, log, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the service on this data folder and waits until it is ready. */
    static Service start(Path folder, String... settings) {
        Service service = launch(folder, settings);
        service.awaitReady();
        return service;
    }

    void awaitReady() {
        for (int i = 0; i < POLLS && process.isAlive(); i++) {
            try {
                if (get("/q/health/ready").statusCode() == 200) {
                    return;
                }
            } catch (UncheckedIOException notYet) {
                // the port is not open yet
            }
            pause();
        }
        throw new IllegalStateException("the service did not become ready:\n" + log());
    }

    int port() {
        return port;
    }

    /** Where a browser finds this; the port is another after each start. */
    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String contentType, String body) {
        return send(request(path).header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> put(String path, String contentType, String body) {
        return send(request(path).header("Content-Type", contentType).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        String account = "admin:" + PASSWORD;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
        if (!path.equals("/api/v1/responses")) {
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SIGKILL: no shutdown hook runs. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Waits until the process has ended by itself and tells its exit code. */
    int awaitEnd() {
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the service did not end:\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the service has written this. */
    void awaitLog(String text) {
        for (int i = 0; i < POLLS && !log().contains(text); i++) {
            pause();
        }
        if (!log().contains(text)) {
            throw new IllegalStateException("the log never said \"" + text + "\":\n" + log());
        }
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGTERM, and waits until nobody new is let in. */
    void beginEnd() {
        process.destroy();
        try {
            for (int i = 0; i < POLLS && get("/q/health/live").statusCode() == 200; i++) {
                pause();
            }
        } catch (UncheckedIOException closed) {
            // nor is anybody listened to
        }
    }

    /** Asks the process to end, as an operator does. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
