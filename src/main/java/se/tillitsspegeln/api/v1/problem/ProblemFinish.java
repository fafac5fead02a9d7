package se.tillitsspegeln.api.v1.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.api.v1.ApiPaths;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.shared.pressure.Unavailable;

/**
 * Gives every problem of the API its reference and its place in the log, and sees to it that nothing internal is told:
 * only what a {@link SurveyProblem} says was written for callers. Neither path nor body is logged.
 */
@ApplicationScoped
class ProblemFinish implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(ProblemFinish.class);
    private static final int REFERENCE_LENGTH = 8;
    private static final int UNSUPPORTED_TYPE = 415;

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (!ApiPaths.owns(context.path)) {
            return problem;
        }
        String reference = UUID.randomUUID().toString().substring(0, REFERENCE_LENGTH);
        HttpProblem told = told(problem, context.cause);
        log(told, reference, context.cause);
        return HttpProblem.builder(told)
                .withInstance(problem.getInstance())
                .with("reference", reference)
                .build();
    }

    private static HttpProblem told(HttpProblem problem, @Nullable Throwable cause) {
        if (problem.getStatusCode() == Unavailable.STATUS && cause instanceof SurveyProblem) {
            return waiting(HttpProblem.builder(problem));
        }
        if (cause instanceof SurveyProblem) {
            return problem;
        }
        if (Unavailable.isBehind(cause)) {
            return waiting(Problems.of(Unavailable.TYPE, Unavailable.DETAIL, List.of()));
        }
        JsonProcessingException json = json(cause);
        HttpProblem.Builder told = json == null ? Problems.ofStatus(status(problem, cause)) : JsonMistake.told(json);
        problem.getHeaders().forEach(told::withHeader);
        return told.build();
    }

    private static HttpProblem waiting(HttpProblem.Builder told) {
        return told.withHeader("Retry-After", Unavailable.retryAfter()).build();
    }

    /** The framework takes a header that is no media type for a failure of its own. */
    private static int status(HttpProblem problem, @Nullable Throwable cause) {
        boolean noMediaType = cause instanceof IllegalArgumentException
                && String.valueOf(cause.getMessage()).startsWith("Failed to parse media type");
        return noMediaType ? UNSUPPORTED_TYPE : problem.getStatusCode();
    }

    private static @Nullable JsonProcessingException json(@Nullable Throwable cause) {
        if (cause instanceof JsonProcessingException json) {
            return json;
        }
        return cause != null && cause.getCause() instanceof JsonProcessingException json ? json : null;
    }

    private static void log(HttpProblem told, String reference, @Nullable Throwable cause) {
        boolean counted = cause instanceof SurveyProblem refused && refused.type() == Unavailable.TYPE;
        if (told.getStatusCode() >= 500 && !counted) {
            LOG.errorf(cause, "A call failed with %d, reference %s", told.getStatusCode(), reference);
        } else {
            LOG.debugf("A call was answered with %d %s, reference %s", told.getStatusCode(), told.getType(), reference);
        }
    }
}
