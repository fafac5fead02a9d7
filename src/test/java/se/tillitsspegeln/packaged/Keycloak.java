package se.tillitsspegeln.packaged;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real Keycloak on loopback with the realms of {@code src/test/resources/keycloak}, whose data is gone when it ends. */
final class Keycloak implements AutoCloseable {

    static final String SECRET = "only-for-this-test-only-for-this-test";
    static final String PASSWORD = "only for this test";

    private static final Path HOME = Path.of(System.getProperty("keycloak.home", "target/keycloak/keycloak-26.4.0"));
    private static final List<String> REALMS = List.of("organisation", "other");
    private static final int POLLS = 900;
    private static final int END_SECONDS = 20;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private Process process;

    Keycloak() {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a realm, known before anything answers there. */
    String realm(String name) {
        return "http://127.0.0.1:" + port + "/realms/" + name;
    }

    /** What a service is told at its start. */
    String[] settings() {
        return new String[] {
            "-Dtillit.sso.enabled=true",
            "-Dtillit.sso.issuer=" + realm("organisation"),
            "-Dtillit.sso.client-id=tillitsspegeln",
            "-Dtillit.sso.client-secret=" + SECRET,
            "-Dtillit.sso.roles-claim=/realm_access/roles",
            "-Dtillit.sso.api-audience=tillitsspegeln-api"
        };
    }

    /** Starts it for a service on this port, without waiting. */
    void launch(int servicePort) throws IOException {
        Path imported = Files.createDirectories(HOME.resolve("data/import"));
        for (String realm : REALMS) {
            String file = realm + "-realm.json";
            String text = Files.readString(Path.of("src/test/resources/keycloak", file));
            Files.writeString(imported.resolve(file), text.replace("PORT", String.valueOf(servicePort)));
        }
        Path script = HOME.resolve("bin/kc.sh").toAbsolutePath();
        ProcessBuilder start = new ProcessBuilder(
                "bash",
                script.toString(),
                "start-dev",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--import-realm");
        start.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx400m");
        start.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process = start.redirectErrorStream(true)
                .redirectOutput(HOME.resolve("keycloak.log").toFile())
                .start();
    }

    void awaitReady() throws IOException {
        for (int i = 0; i < POLLS && process.isAlive(); i++) {
            try {
                if (send(HttpRequest.newBuilder(URI.create(realm("organisation"))))
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (UncheckedIOException notYet) {
                // the port is not open yet
            }
            Service.pause();
        }
        throw new IllegalStateException(
                "Keycloak did not become ready:\n" + Files.readString(HOME.resolve("keycloak.log")));
    }

    /** What a program gets for its own secret. */
    String token(String realm, String client) throws IOException {
        String form = "grant_type=client_credentials&client_id=" + client + "&client_secret=" + SECRET;
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(realm(realm) + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
        return new ObjectMapper()
                .readTree(answer.body())
                .required("access_token")
                .asText();
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

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.waitFor(END_SECONDS, TimeUnit.SECONDS);
        }
    }
}
