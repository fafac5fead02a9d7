package se.tillitsspegeln.questionnaire;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * One questionnaire, checked and immutable.
 *
 * @param id the file's name without {@code .yaml}
 * @param version grows with every change of content
 * @param languages language tags every text exists in
 * @param minutes how long answering takes, roughly
 * @param introduction what the questionnaire is about, before the first question
 * @param instruction per item type ({@code likert}, {@code bipolar}, {@code text}): how to answer
 * @param referents per role id: whom "we" means
 * @param labels per item type and point: the label of a point that has one
 * @param scales in the order they are asked; one part of the form each
 * @param items every item, in the order they are asked; items outside any scale come last
 */
public record Questionnaire(
        String id,
        int version,
        List<String> languages,
        LocalizedText title,
        int minutes,
        LocalizedText introduction,
        Map<String, LocalizedText> instruction,
        Map<String, LocalizedText> referents,
        Map<String, Map<Integer, LocalizedText>> labels,
        List<Scale> scales,
        List<Item> items,
        MeetingGuide meeting) {

    public Questionnaire {
        languages = List.copyOf(languages);
        instruction = Map.copyOf(instruction);
        referents = Map.copyOf(referents);
        labels = Map.copyOf(labels);
        scales = List.copyOf(scales);
        items = List.copyOf(items);
    }

    /** The items that are answered with a number. */
    @JsonIgnore
    public List<ScoredItem> scoredItems() {
        return items.stream().flatMap(Questionnaire::asScored).toList();
    }

    /** The open questions. */
    @JsonIgnore
    public List<TextItem> textItems() {
        return items.stream()
                .flatMap(item -> item instanceof TextItem text ? Stream.of(text) : Stream.empty())
                .toList();
    }

    /** The item with this id, which must exist. */
    public Item item(ItemId id) {
        return items.stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no item " + id + " in " + this.id));
    }

    private static Stream<ScoredItem> asScored(Item item) {
        return item instanceof ScoredItem scored ? Stream.of(scored) : Stream.empty();
    }
}
