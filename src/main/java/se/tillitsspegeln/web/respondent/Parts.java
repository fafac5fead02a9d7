package se.tillitsspegeln.web.respondent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.questionnaire.Item;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.questionnaire.ScoredItem;
import se.tillitsspegeln.response.Draft;

/**
 * The form of a round: one part per scale in the order of the questionnaires, then one part for all questions outside
 * scales.
 */
record Parts(List<Part> all) {

    Parts {
        all = List.copyOf(all);
    }

    static Parts of(List<Questionnaire> questionnaires) {
        return new Building(questionnaires).parts();
    }

    Optional<Part> find(int number) {
        return number < 1 || number > all.size() ? Optional.empty() : Optional.of(all.get(number - 1));
    }

    int count() {
        return all.size();
    }

    /** How many questions there are. */
    int questions() {
        return all.stream().mapToInt(part -> part.numbered().size()).sum();
    }

    /** Where something was skipped, in order; open questions may always be left empty. */
    List<Place> gaps(Draft draft) {
        return places().stream()
                .filter(place -> place.question().item() instanceof ScoredItem)
                .filter(place -> !draft.answers().containsKey(place.question().id()))
                .toList();
    }

    /** Every question with its part. */
    List<Place> places() {
        return all.stream()
                .flatMap(part -> part.numbered().stream().map(question -> new Place(part, question)))
                .toList();
    }

    /** Where a question is. */
    record Place(Part part, Part.Numbered question) {}

    private static final class Building {

        private final List<Questionnaire> questionnaires;
        private final List<Part> parts = new ArrayList<>();
        private int asked;

        Building(List<Questionnaire> questionnaires) {
            this.questionnaires = questionnaires;
        }

        Parts parts() {
            Set<ItemId> inScales = new HashSet<>();
            for (Questionnaire questionnaire : questionnaires) {
                for (Scale scale : questionnaire.scales()) {
                    add(
                            scale,
                            scale.items().stream()
                                    .map(id -> ask(questionnaire, questionnaire.item(id)))
                                    .toList());
                    inScales.addAll(scale.items());
                }
            }
            List<Part.Numbered> others = new ArrayList<>();
            for (Questionnaire questionnaire : questionnaires) {
                questionnaire.items().stream()
                        .filter(item -> !inScales.contains(item.id()))
                        .forEach(item -> others.add(ask(questionnaire, item)));
            }
            add(null, others);
            return new Parts(parts);
        }

        private Part.Numbered ask(Questionnaire questionnaire, Item item) {
            asked++;
            return new Part.Numbered(asked, questionnaire, item);
        }

        private void add(@Nullable Scale scale, List<Part.Numbered> questions) {
            if (!questions.isEmpty()) {
                parts.add(new Part(parts.size() + 1, scale, questions));
            }
        }
    }
}
