package se.tillitsspegeln.response;

import java.util.HashMap;
import java.util.Map;
import se.tillitsspegeln.questionnaire.ItemId;

/**
 * Answers on their way.
 *
 * @param answers by item: a point such as {@code "4"}, {@code "na"}, or the text of an open question; skipped items are
 *     absent
 */
public record Draft(Map<ItemId, String> answers) {

    /** Nothing answered yet. */
    public static final Draft EMPTY = new Draft(Map.of());

    public Draft {
        answers = Map.copyOf(answers);
    }

    /** These answers with the given ones in place of older ones; an empty text takes an answer away. */
    Draft with(Map<ItemId, String> given) {
        Map<ItemId, String> merged = new HashMap<>(answers);
        given.forEach((item, value) -> {
            if (value.isBlank()) {
                merged.remove(item);
            } else {
                merged.put(item, value);
            }
        });
        return new Draft(merged);
    }

    @Override
    public String toString() {
        return "Draft[kept secret]";
    }
}
