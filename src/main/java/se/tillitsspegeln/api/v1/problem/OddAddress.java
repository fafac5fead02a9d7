package se.tillitsspegeln.api.v1.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import se.tillitsspegeln.api.v1.ApiPaths;
import se.tillitsspegeln.shared.SurveyProblem;

/** Nothing lies under an address with the character U+0000, and no database needs to be asked: PostgreSQL would fail. */
@ApplicationScoped
class OddAddress {

    private static final int EARLY = 310;
    private static final int NOT_FOUND = 404;

    private final ProblemFinish finish;
    private final ObjectMapper json;

    OddAddress(ProblemFinish finish, ObjectMapper json) {
        this.finish = finish;
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext exchange) {
        if (!exchange.request().uri().contains("%00")) {
            exchange.next();
        } else if (ApiPaths.owns(exchange.request().path())) {
            exchange.response()
                    .setStatusCode(NOT_FOUND)
                    .putHeader("Content-Type", HttpProblem.MEDIA_TYPE.toString())
                    .putHeader("Cache-Control", "no-store")
                    .end(problem());
        } else {
            exchange.response().setStatusCode(NOT_FOUND).end();
        }
    }

    private String problem() {
        HttpProblem nothing = Problems.ofStatus(NOT_FOUND)
                .withInstance(URI.create(ApiPaths.V1))
                .build();
        SurveyProblem cause = new SurveyProblem(Problems.NOT_FOUND, "The address holds the character U+0000.");
        try {
            return json.writeValueAsString(finish.apply(nothing, ProblemContext.of(cause, ApiPaths.V1 + "/")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always JSON", e);
        }
    }
}
