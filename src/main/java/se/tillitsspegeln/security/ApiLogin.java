package se.tillitsspegeln.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * How programs log in: HTTP Basic. Quarkus's own Basic is silent beside a login form, and what it refuses has no body;
 * the contract promises a challenge and a problem to every caller of the API.
 */
@Singleton
class ApiLogin extends BasicAuthenticationMechanism {

    private static final Logger LOG = Logger.getLogger(ApiLogin.class);
    private static final String DETAIL = "Send the name and password of an account by HTTP Basic.";

    private final ObjectMapper json;

    ApiLogin(ObjectMapper json) {
        super("Tillitsspegeln", false);
        this.json = json;
    }

    /** A problem as RFC 9457 has it. */
    private record Problem(String type, String title, int status, String detail, String instance, String reference) {}

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext exchange) {
        return getChallenge(exchange).map(challenge -> refuse(exchange, challenge));
    }

    private boolean refuse(RoutingContext exchange, ChallengeData challenge) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.infof("A call of the API came without a valid account, reference %s", reference);
        HttpServerResponse response = exchange.response();
        response.setStatusCode(challenge.status);
        response.putHeader(challenge.headerName, challenge.headerContent);
        response.putHeader("Content-Type", "application/problem+json");
        response.putHeader("Cache-Control", "no-store");
        response.end(body(exchange.normalizedPath(), reference));
        return true;
    }

    private String body(String path, String reference) {
        try {
            return json.writeValueAsString(new Problem("about:blank", "Unauthorized", 401, DETAIL, path, reference));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
