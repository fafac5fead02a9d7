package se.tillitsspegeln.response;

import java.time.Instant;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.round.Role;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.round.RoundStatus;

/**
 * What a person with a code is invited to. It holds no code.
 *
 * @param spent whether an answer has been sent with the code
 */
public record Invitation(Round round, RoundContent content, Unit unit, Role role, boolean spent) {

    /** Whether an answer can be given at this moment. */
    public boolean canAnswer(Instant now) {
        return !spent && round.is(RoundStatus.OPEN) && (round.closesAt() == null || now.isBefore(round.closesAt()));
    }
}
