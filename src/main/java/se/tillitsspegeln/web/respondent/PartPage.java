package se.tillitsspegeln.web.respondent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.response.Draft;
import se.tillitsspegeln.web.Fault;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Question;

/** Makes the view of one part. */
record PartPage(Visit visit, Part part, Then then, Language language) {

    /** The same page after saving. */
    PartPage with(Draft saved) {
        return new PartPage(visit.with(saved), part, then, language);
    }

    /**
     * The part with answers filled in.
     *
     * @param sorry why nothing could be saved, or {@code null}
     */
    PartView view(Map<ItemId, String> answers, Map<ItemId, String> faults, @Nullable String sorry) {
        Sentences say = new Sentences(language);
        List<Question> questions = part.numbered().stream()
                .map(asked -> say.question(asked, answers.get(asked.id()), faults.get(asked.id())))
                .toList();
        int count = visit.parts().count();
        return new PartView(
                part.number(),
                count,
                say.title(part),
                say.in(part.questionnaire().title()),
                100 * part.number() / count + "%",
                part.scale() == null ? null : say.in(part.scale().definition()),
                say.hints(part, visit.invitation().role().id()),
                questions,
                faults(questions, sorry),
                Shown.write(part, visit.draft().answers()),
                then.query());
    }

    private static List<Fault> faults(List<Question> questions, @Nullable String sorry) {
        List<Fault> all = new ArrayList<>();
        if (sorry != null) {
            all.add(new Fault("continue", sorry));
        }
        for (Question question : questions) {
            String error = question.error();
            if (error != null) {
                all.add(new Fault(question.anchor(), error));
            }
        }
        return all;
    }
}
