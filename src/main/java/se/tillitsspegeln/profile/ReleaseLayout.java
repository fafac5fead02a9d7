package se.tillitsspegeln.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.questionnaire.ScoredItem;
import se.tillitsspegeln.round.RoundContent;

/**
 * Where in a released cell each count stands: first people invited and people answered in the role's shown set, then
 * people who answered as participation says it; then per item the people invited in the item's own shown set (0 where the
 * item is hidden), the count of each raw point, and of {@code na}.
 */
final class ReleaseLayout {

    static final int INVITED = 0;
    static final int ANSWERED = 1;
    static final int HANDED_IN = 2;
    private static final int HEADER = 3;

    private final List<Slot> slots = new ArrayList<>();
    private final Map<ItemId, Slot> byItem;
    private final int size;

    ReleaseLayout(RoundContent content) {
        int next = HEADER;
        for (ScoredItem item : content.scoredItems()) {
            Slot slot = new Slot(item, next);
            slots.add(slot);
            next = slot.end();
        }
        size = next;
        byItem = slots.stream().collect(Collectors.toMap(slot -> slot.item().id(), Function.identity()));
    }

    int size() {
        return size;
    }

    List<Slot> slots() {
        return slots;
    }

    Slot slot(ItemId item) {
        Slot slot = byItem.get(item);
        if (slot == null) {
            throw new IllegalArgumentException("no scored item " + item);
        }
        return slot;
    }

    /** The cells of one item, from {@code invited} on. */
    record Slot(ScoredItem item, int invited) {

        int points() {
            return invited + 1;
        }

        int na() {
            return points() + item.points();
        }

        int end() {
            return na() + 1;
        }

        int valid(int[] cells) {
            int valid = 0;
            for (int i = points(); i < na(); i++) {
                valid += cells[i];
            }
            return valid;
        }
    }
}
