package se.tillitsspegeln.profile;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.profile.Profile.ItemProfile;
import se.tillitsspegeln.profile.ReleaseLayout.Slot;
import se.tillitsspegeln.profile.statistics.ItemFigures;
import se.tillitsspegeln.profile.statistics.PointCounts;
import se.tillitsspegeln.profile.statistics.ReleasedItem;
import se.tillitsspegeln.profile.statistics.Reliability.Group;
import se.tillitsspegeln.profile.statistics.ScaleFigures;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.questionnaire.Scale;

/** The released counts of one unit and role that is shown. */
final class ReleasedCell {

    private final ReleaseLayout layout;
    private final int[] cells;
    private final Map<String, Computed> scales = new ConcurrentHashMap<>();
    private volatile @Nullable List<ItemProfile> items;

    private record Computed(Optional<ScaleFigures> figures, Set<ItemId> shown) {}

    ReleasedCell(ReleaseLayout layout, int[] cells) {
        this.layout = layout;
        this.cells = cells;
    }

    static ReleasedCell fromBytes(ReleaseLayout layout, byte[] bytes) {
        int[] cells = new int[layout.size()];
        ByteBuffer.wrap(bytes).asIntBuffer().get(cells);
        return new ReleasedCell(layout, cells);
    }

    byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(cells.length * Integer.BYTES);
        bytes.asIntBuffer().put(cells);
        return bytes.array();
    }

    int invited() {
        return cells[ReleaseLayout.INVITED];
    }

    int answered() {
        return cells[ReleaseLayout.ANSWERED];
    }

    int handedIn() {
        return cells[ReleaseLayout.HANDED_IN];
    }

    /** The item's valid answers in its own shown set, 0 where it is hidden. */
    int valid(Slot slot) {
        return slot.valid(cells);
    }

    /** The item's valid answers, as they were given, by their number and sums; nobody where it is hidden. */
    Group group(Slot slot) {
        int n = 0;
        long sum = 0;
        long squares = 0;
        for (int point = slot.item().min(), at = slot.points(); at < slot.na(); point++, at++) {
            long points = (long) cells[at] * point;
            n += cells[at];
            sum += points;
            squares += points * point;
        }
        return new Group(n, sum, squares);
    }

    /** The item's released answers, scored; nothing where it is hidden. */
    Optional<ReleasedItem> item(ItemId id) {
        Slot slot = layout.slot(id);
        if (valid(slot) == 0) {
            return Optional.empty();
        }
        int[] counts = Arrays.copyOfRange(cells, slot.points(), slot.na());
        PointCounts raw = new PointCounts(slot.item().min(), slot.item().max(), counts, cells[slot.na()]);
        return Optional.of(new ReleasedItem(slot.item().reversed() ? raw.reversed() : raw, cells[slot.invited()]));
    }

    /** Every scored item's figures in the order asked, computed once. */
    List<ItemProfile> items() {
        List<ItemProfile> known = items;
        if (known == null) {
            known = layout.slots().stream()
                    .map(slot -> slot.item().id())
                    .map(id -> new ItemProfile(id, item(id).map(ItemFigures::of).orElse(null)))
                    .toList();
            items = known;
        }
        return known;
    }

    /** The scale's figures, computed once. */
    Optional<ScaleFigures> scale(Scale scale) {
        return computed(scale).figures();
    }

    /** Those items of the scale that are shown, so that its index is the mean of them. */
    Set<ItemId> shownItems(Scale scale) {
        return computed(scale).shown();
    }

    private Computed computed(Scale scale) {
        Computed known = scales.get(scale.id());
        if (known == null) {
            List<Optional<ReleasedItem>> released =
                    scale.items().stream().map(this::item).toList();
            Set<ItemId> shown = new HashSet<>();
            for (int i = 0; i < released.size(); i++) {
                if (released.get(i).isPresent()) {
                    shown.add(scale.items().get(i));
                }
            }
            known = new Computed(ScaleFigures.of(released), Set.copyOf(shown));
            scales.put(scale.id(), known);
        }
        return known;
    }
}
