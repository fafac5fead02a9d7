package se.tillitsspegeln.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import org.jboss.logging.Logger;
import se.tillitsspegeln.shared.ProblemType;

/** What a caller of the API is told who is refused before any of its calls is reached: a problem as RFC 9457 has it. */
final class ApiRefusal {

    private static final Logger LOG = Logger.getLogger(ApiRefusal.class);
    private static final int REFERENCE_LENGTH = 8;

    private ApiRefusal() {}

    private record Problem(String type, String title, int status, String detail, String instance, String reference) {}

    static void send(RoutingContext exchange, ObjectMapper json, ProblemType type, String detail) {
        String reference = UUID.randomUUID().toString().substring(0, REFERENCE_LENGTH);
        LOG.infof("A call of the API was refused with %d, reference %s", type.status(), reference);
        HttpServerResponse response = exchange.response();
        response.setStatusCode(type.status());
        response.putHeader("Content-Type", "application/problem+json");
        response.putHeader("Cache-Control", "no-store");
        Problem problem = new Problem(
                "/problems/" + type.slug(), type.title(), type.status(), detail, exchange.normalizedPath(), reference);
        response.end(write(json, problem));
    }

    private static String write(ObjectMapper json, Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
