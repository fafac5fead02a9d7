package se.tillitsspegeln.security.matrix;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One kind of actor, who sends what gets in nowhere but changes nothing where it does: empty bodies, forms with nothing but
 * their token.
 *
 * @param authorization the header for the API, empty for none
 * @param cookies for pages
 */
record Visitor(String name, String authorization, Map<String, String> cookies) {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private static final String TOKEN = "csrf-token";
    private static final String FORM = "application/x-www-form-urlencoded";

    static Visitor nobody(String name) {
        return new Visitor(name, "", Map.of());
    }

    /** The status that the route answers. */
    int visit(Route route, Organisations place) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(place.address(route)))
                .header("Accept", route.isApi() ? "application/json, */*;q=0.1" : "*/*");
        List<String> sent = new ArrayList<>();
        cookies.forEach((key, value) -> sent.add(key + "=" + value));
        boolean token = authorization.startsWith("Bearer");
        if (!authorization.isEmpty() && (route.isApi() || token)) {
            request.header("Authorization", authorization);
        }
        if (!route.isApi()) {
            sent.add(TOKEN + "=" + place.formToken());
        }
        if (!sent.isEmpty()) {
            request.header("Cookie", String.join("; ", sent));
        }
        send(route, place, request);
        return CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private static void send(Route route, Organisations place, HttpRequest.Builder request) {
        switch (route.method()) {
            case "GET", "DELETE" -> request.method(route.method(), BodyPublishers.noBody());
            default -> {
                boolean multipart = route.consumes().startsWith("multipart/");
                String type = route.isApi() ? "application/json" : multipart ? "multipart/form-data; boundary=x" : FORM;
                request.header("Content-Type", type);
                request.method(route.method(), BodyPublishers.ofString(body(route, place, multipart)));
            }
        }
    }

    private static String body(Route route, Organisations place, boolean multipart) {
        if (route.isApi()) {
            return route.path().matches(".*/(units|codes)") ? "[]" : "{}";
        }
        if (multipart) {
            return "--x\r\nContent-Disposition: form-data; name=\"" + TOKEN + "\"\r\n\r\n" + place.formToken()
                    + "\r\n--x--\r\n";
        }
        return TOKEN + "=" + URLEncoder.encode(place.formToken(), StandardCharsets.UTF_8);
    }
}
