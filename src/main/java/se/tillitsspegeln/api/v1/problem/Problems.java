package se.tillitsspegeln.api.v1.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;
import java.util.Map;
import se.tillitsspegeln.shared.ProblemType;
import se.tillitsspegeln.shared.Violation;

/** The kinds of failure that come from HTTP itself, and how any kind is written. */
final class Problems {

    static final ProblemType MALFORMED = new ProblemType("body-malformed", 400, "The body is not JSON");

    private static final ProblemType UNEXPECTED =
            new ProblemType("unexpected", 500, "Something went wrong on our side");

    static final ProblemType NOT_FOUND = new ProblemType("not-found", 404, "There is nothing here");

    private static final Map<Integer, ProblemType> BY_STATUS = Map.of(
            400, new ProblemType("bad-request", 400, "The request cannot be understood"),
            401, new ProblemType("not-logged-in", 401, "This call needs an account"),
            403, new ProblemType("not-allowed", 403, "Not allowed"),
            404, NOT_FOUND,
            405, new ProblemType("method-not-allowed", 405, "This path does not take this method"),
            406, new ProblemType("not-acceptable", 406, "This call does not answer in that format"),
            413, new ProblemType("body-too-large", 413, "The body is too large"),
            415, new ProblemType("body-type", 415, "This call does not take a body of that type"),
            429, new ProblemType("too-many-attempts", 429, "Too many attempts"));

    /** Details of these say what to do next. */
    private static final Map<Integer, String> DETAILS = Map.of(
            401, "Send an API token as Bearer, or an account's name and password with HTTP Basic.",
            403, "The account or token exists but is not for this.",
            404, "The API's paths are listed in /q/openapi.",
            429, "Retry-After says how many seconds to wait.");

    private Problems() {}

    static HttpProblem.Builder of(ProblemType type, String detail, List<Violation> violations) {
        HttpProblem.Builder builder = HttpProblem.builder()
                .withType(uri(type))
                .withTitle(type.title())
                .withStatus(type.status())
                .withDetail(detail);
        return violations.isEmpty() ? builder : builder.with("violations", violations);
    }

    /** A failure of which only the status may be told. */
    static HttpProblem.Builder ofStatus(int status) {
        if (status >= 500) {
            return of(UNEXPECTED, "It has been noted. Whoever runs the service finds it by the reference.", List.of())
                    .withStatus(status);
        }
        ProblemType other = new ProblemType("http-" + status, status, "The request was refused");
        ProblemType type = BY_STATUS.getOrDefault(status, other);
        return of(type, DETAILS.getOrDefault(status, type.title() + "."), List.of());
    }

    private static URI uri(ProblemType type) {
        return URI.create("/problems/" + type.slug());
    }
}
