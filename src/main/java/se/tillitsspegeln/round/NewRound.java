package se.tillitsspegeln.round;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wish for a round.
 *
 * @param minimumGroupSize k, 5..20
 */
public record NewRound(
        String name,
        List<String> questionnaires,
        int minimumGroupSize,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt) {

    /** The threshold where none is asked for. */
    public static final int DEFAULT_GROUP_SIZE = 5;

    static final int SMALLEST_GROUP_SIZE = 5;
    static final int LARGEST_GROUP_SIZE = 20;
    static final int LONGEST_NAME = 200;

    public NewRound {
        questionnaires = List.copyOf(questionnaires);
    }
}
