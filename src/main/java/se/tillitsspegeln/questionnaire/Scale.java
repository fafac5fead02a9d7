package se.tillitsspegeln.questionnaire;

import java.util.List;
import java.util.Map;

/**
 * Items that together say something about one thing, such as one of the seven principles.
 *
 * @param id unique over all questionnaires
 * @param items the scored items, in the order they are asked
 * @param reflections what the answerer is offered to think about beside the own picture; may be empty texts' absence
 * @param dialogue per language, questions for the conversation at the unit
 */
public record Scale(
        String id,
        LocalizedText title,
        LocalizedText definition,
        List<ItemId> items,
        LocalizedText reflection,
        Map<String, List<String>> dialogue) {

    public Scale {
        items = List.copyOf(items);
        dialogue = Map.copyOf(dialogue);
    }
}
