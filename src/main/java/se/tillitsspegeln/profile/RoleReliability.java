package se.tillitsspegeln.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.profile.disclosure.Companion;
import se.tillitsspegeln.profile.statistics.Reliability;
import se.tillitsspegeln.profile.statistics.Reliability.Alpha;
import se.tillitsspegeln.response.TallyLayout;
import se.tillitsspegeln.response.TallyLayout.ScaleCells;

/**
 * Cronbach's α of the scales for one role over the whole organisation, from those complete sheets that tell of nobody who
 * skipped an item ({@link Companion}).
 */
final class RoleReliability {

    private final TallyLayout layout;
    private final int[] @Nullable [] direct;

    /** α and how many complete sheets it comes from, at least 100; the value is absent where nothing varies. */
    record Whole(int completeSheets, @Nullable Double alpha) {}

    RoleReliability(TallyLayout layout, int nodes) {
        this.layout = layout;
        direct = new int[nodes][];
    }

    /** Takes in what one group handed in; only what complete sheets add up to is kept. */
    void put(int node, int[] tally) {
        direct[node] = Arrays.copyOfRange(tally, layout.firstOfScales(), tally.length);
    }

    /** Nothing below 100 complete sheets, not even how many there are. */
    Optional<Whole> of(ScaleCells scale, List<Companion.Item> items, int k) {
        boolean[] used = Companion.choose(items, complete(scale), k);
        int[] tally = new int[layout.size()];
        for (int node = 0; node < direct.length; node++) {
            int[] sums = direct[node];
            for (int cell = scale.first(); sums != null && used[node] && cell < scale.end(); cell++) {
                tally[cell] = Math.addExact(tally[cell], sums[cell - layout.firstOfScales()]);
            }
        }
        int sheets = tally[scale.first()];
        return sheets < Reliability.SHOWN_FROM
                ? Optional.empty()
                : Optional.of(
                        new Whole(sheets, alpha(scale, tally).map(Alpha::value).orElse(null)));
    }

    private int[] complete(ScaleCells scale) {
        int[] complete = new int[direct.length];
        for (int node = 0; node < direct.length; node++) {
            int[] sums = direct[node];
            complete[node] = sums == null ? 0 : sums[scale.first() - layout.firstOfScales()];
        }
        return complete;
    }

    private static Optional<Alpha> alpha(ScaleCells scale, int[] tally) {
        int items = scale.items().size();
        long[] sums = new long[items];
        long[][] products = new long[items][items];
        for (int i = 0; i < items; i++) {
            sums[i] = tally[scale.sum(i)];
            for (int j = i; j < items; j++) {
                products[i][j] = tally[scale.product(i, j)];
                products[j][i] = products[i][j];
            }
        }
        return Reliability.alpha(tally[scale.first()], sums, products);
    }
}
