package se.tillitsspegeln.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import se.tillitsspegeln.shared.ProblemType;

/**
 * How programs log in: HTTP Basic. Quarkus's own Basic is silent beside a login form, and what it refuses has no body;
 * the contract promises a challenge and a problem to every caller of the API.
 */
@Singleton
class ApiLogin extends BasicAuthenticationMechanism {

    private static final ProblemType NOT_LOGGED_IN =
            new ProblemType("not-logged-in", 401, "This call needs an account");
    private static final String DETAIL = "Send the name and password of an account by HTTP Basic.";

    private final ObjectMapper json;

    ApiLogin(ObjectMapper json) {
        super("Tillitsspegeln", false);
        this.json = json;
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext exchange) {
        return getChallenge(exchange).map(challenge -> refuse(exchange, challenge));
    }

    private boolean refuse(RoutingContext exchange, ChallengeData challenge) {
        exchange.response().putHeader(challenge.headerName, challenge.headerContent);
        ApiRefusal.send(exchange, json, NOT_LOGGED_IN, DETAIL);
        return true;
    }
}
