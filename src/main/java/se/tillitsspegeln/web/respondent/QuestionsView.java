package se.tillitsspegeln.web.respondent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.web.Language;

/** One part of the list of all questions. */
record QuestionsView(String title, String from, List<Line> lines) {

    /**
     * One question to read.
     *
     * @param poles between what a line runs, or {@code null}
     */
    record Line(int number, String text, @Nullable String poles) {}

    static List<QuestionsView> of(Visit visit, Language language) {
        Sentences say = new Sentences(language);
        return visit.parts().all().stream().map(part -> of(part, say)).toList();
    }

    private static QuestionsView of(Part part, Sentences say) {
        List<Line> lines = part.numbered().stream()
                .map(asked -> new Line(asked.number(), say.text(asked), say.poles(asked)))
                .toList();
        return new QuestionsView(say.title(part), say.in(part.questionnaire().title()), lines);
    }
}
