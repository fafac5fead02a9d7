package se.tillitsspegeln.round;

import java.util.List;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.questionnaire.ScoredItem;
import se.tillitsspegeln.questionnaire.TextItem;

/**
 * What a round asks and whom: of a draft, today's; from opening on, the frozen copies.
 *
 * @param questionnaires in the order they are asked
 */
public record RoundContent(List<Questionnaire> questionnaires, UnitTree tree) {

    public RoundContent {
        questionnaires = List.copyOf(questionnaires);
    }

    public List<Scale> scales() {
        return questionnaires.stream().flatMap(q -> q.scales().stream()).toList();
    }

    public List<ScoredItem> scoredItems() {
        return questionnaires.stream().flatMap(q -> q.scoredItems().stream()).toList();
    }

    public List<TextItem> textItems() {
        return questionnaires.stream().flatMap(q -> q.textItems().stream()).toList();
    }

    /** The scored item with this id, which must exist. */
    public ScoredItem scoredItem(ItemId id) {
        return scoredItems().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
