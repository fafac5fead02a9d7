package se.tillitsspegeln.api.v1.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.InstanceUtils;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.api.v1.ApiPaths;
import se.tillitsspegeln.shared.ProblemType;
import se.tillitsspegeln.shared.SurveyProblem;

/** Refuses a body that says itself that it is too large with a problem; the server's own refusal has no words. */
@ApplicationScoped
class BodyLimit {

    /** Before the server's own check. */
    private static final int EARLY = 300;

    private static final ProblemType TOO_LARGE = new ProblemType("body-too-large", 413, "The body is too large");

    private final ProblemFinish finish;
    private final ObjectMapper json;
    private final long bytes;

    BodyLimit(
            ProblemFinish finish,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.finish = finish;
        this.json = json;
        bytes = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, EARLY);
    }

    private void check(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (ApiPaths.owns(request.path()) && length(request.getHeader("Content-Length")) > bytes) {
            refuse(request, String.valueOf(request.path()));
        } else {
            exchange.next();
        }
    }

    private void refuse(HttpServerRequest request, String path) {
        SurveyProblem refusal = new SurveyProblem(TOO_LARGE, "At most " + bytes / 1024 / 1024 + " MB are taken.");
        HttpProblem problem = Problems.of(TOO_LARGE, refusal.detail(), List.of())
                .withInstance(InstanceUtils.pathToInstance(path))
                .build();
        HttpProblem told = finish.apply(problem, ProblemContext.of(refusal, path));
        request.response()
                .setStatusCode(told.getStatusCode())
                .putHeader("Content-Type", HttpProblem.MEDIA_TYPE.toString())
                .putHeader("Connection", "close")
                .end(write(told))
                // the rest of the body is not read
                .onComplete(sent -> request.connection().close());
    }

    private String write(HttpProblem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always JSON", e);
        }
    }

    private static long length(@Nullable String header) {
        try {
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
