package se.tillitsspegeln.agreement;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.round.RoundId;

/**
 * One wording of what a unit has agreed on.
 *
 * @param version 1 for the first wording of a round, one more for each that follows
 * @param text at most {@link NewAgreement#LONGEST} characters
 * @param meetAgain the day on which the unit looks at it again, if one was set
 * @param keptBy the account that wrote it down
 */
public record Agreement(
        RoundId round,
        UnitId unit,
        int version,
        String text,
        @Nullable LocalDate meetAgain,
        String keptBy,
        Instant keptAt) {}
