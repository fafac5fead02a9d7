package se.tillitsspegeln.shared;

import java.util.List;

/**
 * The one family of failures that a caller may be told about. Whatever is not a {@code SurveyProblem} is an unexpected
 * failure: it is logged in full and answered with a reference only.
 */
public class SurveyProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Violation> violations;
    private final String detail;

    public SurveyProblem(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public SurveyProblem(ProblemType type, String detail, List<Violation> violations) {
        super(violations.isEmpty() ? detail : detail + " " + violations);
        this.detail = detail;
        this.type = type;
        this.violations = List.copyOf(violations);
    }

    public ProblemType type() {
        return type;
    }

    /** What is wrong, place by place; empty unless a whole input was rejected. */
    public List<Violation> violations() {
        return violations;
    }

    /** Said of this occurrence, in English; never holds a code, an answer or a name of a person. */
    public String detail() {
        return detail;
    }
}
