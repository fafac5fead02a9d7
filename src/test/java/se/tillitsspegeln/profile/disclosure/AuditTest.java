package se.tillitsspegeln.profile.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.tillitsspegeln.profile.disclosure.Audit.Finding;
import se.tillitsspegeln.profile.disclosure.Generated.Counted;

class AuditTest {

    private static final Tree FORK = Tree.of(new int[] {-1, 0, 0});

    @Example
    void parentMinusChildIsFound() {
        assertThat(Audit.check(FORK, new int[] {8, 6, 0}, 5)).containsExactly(new Finding(0, 2));
    }

    @Example
    void aSmallNodeIsFound() {
        assertThat(Audit.check(FORK, new int[] {10, 4, 6}, 5)).containsExactly(new Finding(1, 4));
    }

    @Example
    void aParentThatShowsFewerThanItsChildrenIsFound() {
        assertThat(Audit.check(FORK, new int[] {0, 6, 6}, 5)).containsExactly(new Finding(0, -12));
        assertThat(Audit.check(FORK, new int[] {-3, 0, 0}, 5)).containsExactly(new Finding(0, -3));
    }

    @Example
    void soundReleasesPass() {
        assertThat(Audit.check(FORK, new int[] {11, 6, 5}, 5)).isEmpty();
        assertThat(Audit.check(FORK, new int[] {16, 6, 5}, 5)).isEmpty();
        assertThat(Audit.check(FORK, new int[] {0, 0, 0}, 5)).isEmpty();
    }

    @Example
    void everyNodeNeedsACount() {
        assertThatThrownBy(() -> Audit.check(FORK, new int[] {5}, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A release by a plain threshold leaks in about half of all trees; the audit stops each of those. */
    @Property
    void noReleaseThatTellsOfASmallGroupPasses(@ForAll("counted") Counted counted) {
        int size = counted.valid().length;
        int[] shown = new int[size];
        List<BigInteger[]> published = new ArrayList<>();
        for (int node = 0; node < size; node++) {
            int sum = (int) PlanPropertiesTest.subtreeSum(counted, counted.valid(), node);
            if (sum >= counted.k()) {
                shown[node] = sum;
                published.add(row(counted, node));
            }
        }
        boolean leaks = ExactSpan.of(published, counted.valid()).tellsOfFewerThan(counted.k());
        assertThat(Audit.check(counted.tree(), shown, counted.k()).isEmpty()).isEqualTo(!leaks);
    }

    private static BigInteger[] row(Counted counted, int top) {
        BigInteger[] row = GeneratedRound.zeros(counted.valid().length);
        for (int node = 0; node < row.length; node++) {
            boolean within = counted.valid()[node] > 0 && PlanPropertiesTest.isWithin(counted, node, top);
            row[node] = within ? BigInteger.ONE : BigInteger.ZERO;
        }
        return row;
    }

    @Provide
    Arbitrary<Counted> counted() {
        return Generated.counted();
    }
}
