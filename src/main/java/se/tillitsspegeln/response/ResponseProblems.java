package se.tillitsspegeln.response;

import se.tillitsspegeln.shared.ProblemType;

/** Why an answer is not counted. In each case the code stays as it was. */
public final class ResponseProblems {

    public static final ProblemType CODE_UNKNOWN = new ProblemType("code-unknown", 404, "No such code");
    public static final ProblemType CODE_SPENT = new ProblemType("code-spent", 409, "The code has been used");
    public static final ProblemType ROUND_NOT_OPEN = new ProblemType("round-not-open", 410, "The round is not open");
    public static final ProblemType ANSWERS_INVALID =
            new ProblemType("answers-invalid", 422, "The answers cannot be counted like this");

    public static final ProblemType NOT_STORED =
            new ProblemType("not-stored", 503, "The answer could not be stored just now");

    private ResponseProblems() {}
}
