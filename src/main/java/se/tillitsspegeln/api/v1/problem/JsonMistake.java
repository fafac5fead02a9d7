package se.tillitsspegeln.api.v1.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.api.v1.Bodies;
import se.tillitsspegeln.shared.Violation;

/** Says where a body is wrong without repeating what stands there: it may be an answer or a code. */
final class JsonMistake {

    private JsonMistake() {}

    /** 400 where the body is not JSON at all, 422 naming the field where it is JSON of another kind. */
    static HttpProblem.Builder told(JsonProcessingException mistake) {
        if (mistake instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return Problems.of(Bodies.INVALID, "Nothing was done.", List.of(violation(mismatch)));
        }
        if (mistake instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return Problems.of(
                    Bodies.INVALID,
                    "Nothing was done.",
                    List.of(new Violation("$", "Give " + kind(mismatch.getTargetType()) + " here.")));
        }
        return Problems.of(
                Problems.MALFORMED,
                "It breaks off, is wrong or names a field twice" + place(mistake.getLocation()),
                List.of());
    }

    private static Violation violation(MismatchedInputException mismatch) {
        String message = mismatch instanceof UnrecognizedPropertyException unknown
                ? "This call has no such field; it has " + fields(unknown) + "."
                : "Give " + kind(mismatch.getTargetType()) + " here.";
        return new Violation(path(mismatch), message);
    }

    private static String fields(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        return known == null
                ? "none"
                : String.join(", ", known.stream().map(String::valueOf).sorted().toList());
    }

    private static String kind(@Nullable Class<?> wanted) {
        if (wanted == null || wanted.isRecord() || Map.class.isAssignableFrom(wanted)) {
            return "an object";
        }
        if (wanted == Instant.class) {
            return "a time such as \"2026-09-01T06:00:00Z\"";
        }
        if (wanted == Integer.class || wanted == int.class) {
            return "an integer";
        }
        return Collection.class.isAssignableFrom(wanted) ? "an array" : "a text";
    }

    private static String path(JsonMappingException mismatch) {
        StringBuilder path = new StringBuilder();
        for (Reference step : mismatch.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? "."
                : " at line " + location.getLineNr() + ", column " + location.getColumnNr() + ".";
    }
}
