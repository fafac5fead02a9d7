package se.tillitsspegeln.profile;

import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundStatus;
import se.tillitsspegeln.shared.ProblemType;
import se.tillitsspegeln.shared.SurveyProblem;

/** Why a result cannot be read. */
public final class ProfileProblems {

    public static final ProblemType NOT_CLOSED =
            new ProblemType("round-not-closed", 409, "Results are shown when the round has closed");
    public static final ProblemType UNIT_UNKNOWN = new ProblemType("unit-unknown", 404, "No such unit");

    public static final ProblemType COMMENT_UNKNOWN = new ProblemType("comment-unknown", 404, "No such text");

    private ProfileProblems() {}

    /** @throws SurveyProblem {@code round-not-closed} unless the round is closed */
    static Round requireClosed(Round round) {
        if (!round.is(RoundStatus.CLOSED)) {
            throw new SurveyProblem(NOT_CLOSED, "The round is " + round.status().wire() + ".");
        }
        return round;
    }
}
