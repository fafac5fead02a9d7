package se.tillitsspegeln.web.respondent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said before the first question.
 *
 * @param minutes how long all of it takes, roughly
 * @param smallest k
 * @param closes when the round closes, or {@code null} if nobody has said
 * @param answered how many questions have an answer already
 * @param resume where to go on
 */
record BeforeView(
        String round,
        String unit,
        String role,
        int minutes,
        int questions,
        int parts,
        int smallest,
        @Nullable String closes,
        List<Introduction> introductions,
        List<Group> groups,
        int answered,
        String resume) {

    /** One questionnaire. */
    record Introduction(String title, String text) {}

    /**
     * A group that the answer will join.
     *
     * @param text how many are invited, or that it is too small to be shown
     */
    record Group(String unit, String text) {}
}
