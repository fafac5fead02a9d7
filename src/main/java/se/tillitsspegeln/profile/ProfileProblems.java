package se.tillitsspegeln.profile;

import se.tillitsspegeln.shared.ProblemType;

/** Why a result cannot be read. */
public final class ProfileProblems {

    public static final ProblemType NOT_CLOSED =
            new ProblemType("round-not-closed", 409, "Results are shown when the round has closed");
    public static final ProblemType UNIT_UNKNOWN = new ProblemType("unit-unknown", 404, "No such unit");

    public static final ProblemType COMMENT_UNKNOWN = new ProblemType("comment-unknown", 404, "No such text");

    private ProfileProblems() {}
}
