package se.tillitsspegeln.round;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.questionnaire.Item;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.questionnaire.ScoredItem;
import se.tillitsspegeln.questionnaire.TextItem;

/**
 * What a round asks and whom: of a draft, today's; from opening on, the frozen copies. Immutable; the lists are made
 * once, because every answer counted and every profile read walks through them.
 */
public final class RoundContent {

    private final List<Questionnaire> questionnaires;
    private final UnitTree tree;
    private final List<Scale> scales;
    private final List<ScoredItem> scoredItems;
    private final List<TextItem> textItems;
    private final Map<ItemId, Item> items;

    /** @param questionnaires in the order they are asked */
    public RoundContent(List<Questionnaire> questionnaires, UnitTree tree) {
        this.questionnaires = List.copyOf(questionnaires);
        this.tree = tree;
        items = questionnaires.stream()
                .flatMap(q -> q.items().stream())
                .collect(Collectors.toUnmodifiableMap(Item::id, Function.identity()));
        scales = questionnaires.stream().flatMap(q -> q.scales().stream()).toList();
        scoredItems =
                questionnaires.stream().flatMap(q -> q.scoredItems().stream()).toList();
        textItems = questionnaires.stream().flatMap(q -> q.textItems().stream()).toList();
    }

    /** In the order they are asked. */
    public List<Questionnaire> questionnaires() {
        return questionnaires;
    }

    public UnitTree tree() {
        return tree;
    }

    public List<Scale> scales() {
        return scales;
    }

    public List<ScoredItem> scoredItems() {
        return scoredItems;
    }

    public List<TextItem> textItems() {
        return textItems;
    }

    /** Every item by its id. */
    public Map<ItemId, Item> items() {
        return items;
    }

    /** The scored item with this id, which must exist. */
    public ScoredItem scoredItem(ItemId id) {
        if (items.get(id) instanceof ScoredItem item) {
            return item;
        }
        throw new NoSuchElementException("no scored item " + id);
    }
}
