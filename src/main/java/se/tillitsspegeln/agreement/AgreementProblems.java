package se.tillitsspegeln.agreement;

import se.tillitsspegeln.shared.ProblemType;

/** Why an agreement is not kept. */
public final class AgreementProblems {

    public static final ProblemType INVALID = new ProblemType("agreement-invalid", 422, "The agreement is not valid");

    /** Someone else has written since; nothing of theirs is overwritten unseen. */
    public static final ProblemType CHANGED =
            new ProblemType("agreement-changed", 409, "Someone else has changed the agreement");

    /** There is nothing to have talked about yet. */
    public static final ProblemType NOT_CLOSED = new ProblemType("round-not-closed", 409, "The round is not closed");

    private AgreementProblems() {}
}
