package se.tillitsspegeln.round;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round as lists and callers see it.
 *
 * @param minimumGroupSize k, 5..20: no group with fewer valid answers is ever shown
 * @param opensAt when it opens by itself, if it does
 * @param closesAt when it stops taking answers and closes by itself, if it does
 * @param closeProblem why the last attempt to close failed, if it did; nothing is lost then
 */
public record Round(
        RoundId id,
        String name,
        RoundStatus status,
        int minimumGroupSize,
        List<QuestionnaireRef> questionnaires,
        Instant createdAt,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Instant closedAt,
        @Nullable String closeProblem) {

    public Round {
        questionnaires = List.copyOf(questionnaires);
    }

    public boolean is(RoundStatus wanted) {
        return status == wanted;
    }
}
