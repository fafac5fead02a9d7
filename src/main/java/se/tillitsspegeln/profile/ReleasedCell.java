package se.tillitsspegeln.profile;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import se.tillitsspegeln.profile.ReleaseLayout.Slot;
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
    private final Map<String, Optional<ScaleFigures>> scales = new ConcurrentHashMap<>();

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

    /** Computed once: the cells of the topmost unit, which every unit below is compared with, are kept. */
    Optional<ScaleFigures> scale(Scale scale) {
        return scales.computeIfAbsent(scale.id(), id -> ScaleFigures.of(items(scale)));
    }

    /** The scale's shown index alone, where a unit is only compared with: a tenth of the work of all its figures. */
    Optional<Integer> index(Scale scale) {
        Optional<ScaleFigures> known = scales.get(scale.id());
        return known == null ? ScaleFigures.index(items(scale)) : known.map(ScaleFigures::index);
    }

    private List<Optional<ReleasedItem>> items(Scale scale) {
        return scale.items().stream().map(this::item).toList();
    }
}
