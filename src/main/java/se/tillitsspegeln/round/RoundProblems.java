package se.tillitsspegeln.round;

import se.tillitsspegeln.shared.ProblemType;

/** What can go wrong with a round. */
public final class RoundProblems {

    public static final ProblemType UNKNOWN = new ProblemType("round-unknown", 404, "No such round");
    public static final ProblemType INVALID =
            new ProblemType("round-invalid", 422, "The round cannot be made like this");
    public static final ProblemType WRONG_STATUS =
            new ProblemType("round-status", 409, "The round's status does not allow this");
    public static final ProblemType NOT_READY = new ProblemType("round-not-ready", 409, "The round cannot open yet");
    public static final ProblemType CODES_INVALID =
            new ProblemType("codes-invalid", 422, "Codes cannot be made for this order");

    public static final ProblemType TOO_MANY_GUESSES =
            new ProblemType("too-many-guesses", 429, "Too many codes that do not exist");

    private RoundProblems() {}
}
