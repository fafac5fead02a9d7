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
import se.tillitsspegeln.shared.pressure.WholeBody;

/**
 * Refuses a body that is too large for its call with a problem; the server's own refusal has no words, and one limit for
 * all calls. A tree of units may be large; whoever has no account may send no more than an answer.
 */
@ApplicationScoped
class BodyLimit {

    /** Before the server's own check. */
    private static final int EARLY = 300;

    /** After the caller has been let in, so that no stranger fills the memory. */
    private static final int LATE = 50;

    private static final long KILO = 1024;
    private static final long ANSWER = 512 * KILO;
    private static final long OTHER = 4 * KILO * KILO;

    private static final ProblemType TOO_LARGE = new ProblemType("body-too-large", 413, "The body is too large");

    private final ProblemFinish finish;
    private final ObjectMapper json;
    private final WholeBody body;
    private final long largest;

    BodyLimit(
            ProblemFinish finish,
            ObjectMapper json,
            WholeBody body,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.finish = finish;
        this.json = json;
        this.body = body;
        largest = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::checkLength, EARLY);
        filters.register(this::read, LATE);
    }

    private void checkLength(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (ApiPaths.owns(request.path()) && length(request.getHeader("Content-Length")) > limit(request)) {
            refuse(request);
        } else {
            exchange.next();
        }
    }

    private void read(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        // one that comes in parts does not say how long it is, and is counted as it comes
        if (!ApiPaths.owns(request.path())) {
            exchange.next();
        } else if (isAnswer(request)) {
            body.readFromAnybody(exchange, ANSWER, () -> refuse(request));
        } else {
            body.read(exchange, limit(request), () -> refuse(request));
        }
    }

    private long limit(HttpServerRequest request) {
        String path = String.valueOf(request.path());
        if (path.startsWith(ApiPaths.V1 + "/units")) {
            return largest;
        }
        return isAnswer(request) ? ANSWER : OTHER;
    }

    private static boolean isAnswer(HttpServerRequest request) {
        return String.valueOf(request.path()).startsWith(ApiPaths.V1 + "/responses");
    }

    private void refuse(HttpServerRequest request) {
        String path = String.valueOf(request.path());
        SurveyProblem refusal = new SurveyProblem(TOO_LARGE, "At most " + limit(request) / KILO + " kB are taken.");
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
