package se.tillitsspegeln.packaged;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Requests to the service on this port, without following redirects. */
record Wire(int port) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** The status that the API answers to this token. */
    int status(String token) throws IOException {
        return call("/api/v1/units", token).statusCode();
    }

    HttpResponse<String> call(String path, String token) throws IOException {
        return send(request(path).header("Authorization", "Bearer " + token));
    }

    /** @param cookie name and value, empty for none */
    HttpResponse<String> visit(String path, String cookie) throws IOException {
        HttpRequest.Builder request = request(path).header("Accept-Language", "sv");
        return send(cookie.isEmpty() ? request : request.header("Cookie", cookie));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
