package se.tillitsspegeln.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.profile.ReleaseDocument.ScaleReliability;
import se.tillitsspegeln.profile.disclosure.Plan;
import se.tillitsspegeln.profile.statistics.Reliability;
import se.tillitsspegeln.response.TallyLayout;
import se.tillitsspegeln.response.TallyLayout.ScaleCells;

/** Cronbach's α of every scale for one role, from the complete sheets of the organisation's shown set. */
final class RoleReliability {

    private final String role;
    private final TallyLayout layout;
    private final int[] @Nullable [] direct;

    RoleReliability(String role, TallyLayout layout, int nodes) {
        this.role = role;
        this.layout = layout;
        direct = new int[nodes][];
    }

    /** Takes in what one group handed in; only what complete sheets add up to is kept. */
    void put(int node, int[] tally) {
        direct[node] = Arrays.copyOfRange(tally, layout.firstOfScales(), tally.length);
    }

    /** Of everyone who was closed into a block of the role's plan. */
    List<ScaleReliability> over(Plan people) {
        int[] tally = new int[layout.size()];
        for (int node = 0; node < direct.length; node++) {
            int[] sums = direct[node];
            for (int i = 0; sums != null && people.blockOf(node) >= 0 && i < sums.length; i++) {
                int cell = layout.firstOfScales() + i;
                tally[cell] = Math.addExact(tally[cell], sums[i]);
            }
        }
        return lines(tally);
    }

    private List<ScaleReliability> lines(int[] tally) {
        List<ScaleReliability> lines = new ArrayList<>();
        for (ScaleCells scale : layout.scales()) {
            int complete = tally[scale.first()];
            Double alpha = complete < Reliability.SHOWN_FROM
                    ? null
                    : alpha(scale, tally).map(RoleReliability::told).orElse(null);
            // fewer than 100 complete sheets: not even how many there were is kept
            lines.add(
                    new ScaleReliability(role, scale.scale(), complete < Reliability.SHOWN_FROM ? 0 : complete, alpha));
        }
        return lines;
    }

    /**
     * Two decimals, as it is shown, and nothing finer is kept: from an exact α and the items' own figures, whoever tries all
     * answers of the few who skipped a question finds the one that fits.
     */
    private static double told(Reliability.Alpha alpha) {
        return Math.floor(alpha.value() * 100 + 0.5) / 100;
    }

    private static Optional<Reliability.Alpha> alpha(ScaleCells scale, int[] tally) {
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
