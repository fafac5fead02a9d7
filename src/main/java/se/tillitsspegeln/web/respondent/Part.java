package se.tillitsspegeln.web.respondent;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.questionnaire.Item;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.Scale;

/**
 * One page of questions.
 *
 * @param number from 1
 * @param scale what the part is about, {@code null} for the questions outside every scale
 * @param numbered its questions, never empty
 */
record Part(int number, @Nullable Scale scale, List<Numbered> numbered) {

    Part {
        numbered = List.copyOf(numbered);
    }

    /**
     * A question and its place in the whole form.
     *
     * @param number from 1
     * @param questionnaire where it comes from, which knows the words of its answers
     */
    record Numbered(int number, Questionnaire questionnaire, Item item) {

        ItemId id() {
            return item.id();
        }
    }

    Optional<Numbered> find(ItemId id) {
        return numbered.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** The questionnaire that the part's first question comes from. */
    Questionnaire questionnaire() {
        return numbered.get(0).questionnaire();
    }
}
