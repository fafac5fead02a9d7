package se.tillitsspegeln.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;

/** What a code opens: a place in a round. It holds no code and nothing that leads back to one. */
public record Admission(
        RoundId round,
        UnitId unit,
        String role,
        boolean spent,
        RoundStatus status,
        @Nullable Instant closesAt) {

    /** Whether answers are taken at this moment. */
    public boolean takesAnswers(Instant now) {
        return status == RoundStatus.OPEN && (closesAt == null || now.isBefore(closesAt));
    }
}
