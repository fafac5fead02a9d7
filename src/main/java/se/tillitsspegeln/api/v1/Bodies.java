package se.tillitsspegeln.api.v1;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.shared.ProblemType;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.shared.Violation;

/** What is asked of a request's body before anyone looks into it. */
public final class Bodies {

    /** The body is JSON, but not of the kind the call takes. */
    public static final ProblemType INVALID =
            new ProblemType("body-invalid", 422, "The body is not what this call takes");

    private Bodies() {}

    /** The body itself; 422 if the request had none. */
    public static <T> T require(@Nullable T body) {
        if (body == null) {
            throw invalid(List.of(new Violation("$", "The request needs a JSON body.")));
        }
        return body;
    }

    /** As {@link #require(Object)} for an array none of whose elements may be null. */
    public static <T> List<T> requireAll(@Nullable List<? extends @Nullable T> body) {
        List<T> all = new ArrayList<>();
        for (T element : require(body)) {
            if (element == null) {
                throw invalid(List.of(new Violation("[" + all.size() + "]", "An object is missing here.")));
            }
            all.add(element);
        }
        return all;
    }

    /** The rejection of a body. */
    public static SurveyProblem invalid(List<Violation> violations) {
        return new SurveyProblem(INVALID, "Nothing was done.", violations);
    }
}
