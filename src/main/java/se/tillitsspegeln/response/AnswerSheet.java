package se.tillitsspegeln.response;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.questionnaire.ScoredItem;

/**
 * One person's answers, checked, in memory for one request and never stored.
 *
 * @param points raw points by item, as they were chosen; skipped items are absent
 * @param notApplicable items answered with "don't know or don't want to say"
 * @param comments texts by open question, stripped, none empty
 */
record AnswerSheet(Map<ItemId, Integer> points, Set<ItemId> notApplicable, Map<ItemId, String> comments) {

    AnswerSheet {
        points = Map.copyOf(points);
        notApplicable = Set.copyOf(notApplicable);
        comments = Map.copyOf(comments);
    }

    /** The point as it counts: turned round where the item is reversed. */
    OptionalInt scored(ScoredItem item) {
        Integer raw = points.get(item.id());
        if (raw == null) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(item.reversed() ? item.min() + item.max() - raw : raw);
    }

    @Override
    public String toString() {
        return "AnswerSheet[kept secret]";
    }
}
