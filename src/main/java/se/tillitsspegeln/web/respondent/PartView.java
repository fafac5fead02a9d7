package se.tillitsspegeln.web.respondent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.web.Fault;
import se.tillitsspegeln.web.Question;

/**
 * A part as its page shows it.
 *
 * @param from the questionnaire's title
 * @param done how far the line of progress reaches, such as {@code 25%}
 * @param lead what the part is about, {@code null} if nothing is to be said
 * @param hints whom to think of and how to answer
 * @param shown what is saved at this moment, to find out what was changed here ({@link Shown})
 * @param then where Continue leads instead of the next part: {@code check}, {@code gaps}, or empty
 */
record PartView(
        int number,
        int count,
        String title,
        String from,
        String done,
        @Nullable String lead,
        List<String> hints,
        List<Question> questions,
        List<Fault> faults,
        String shown,
        String then) {

    PartView {
        hints = List.copyOf(hints);
        questions = List.copyOf(questions);
        faults = List.copyOf(faults);
    }
}
