package se.tillitsspegeln.profile.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The judge must be able to say "guilty" before its "not guilty" means anything. */
class ExactSpanTest {

    @Test
    void parentMinusChildTellsOfTheRest() {
        ExactSpan span = span(weights(6, 2), "11", "10");
        assertThat(span.tellsOfFewerThan(3)).isTrue();
        assertThat(span.tellsOfFewerThan(2)).isFalse();
    }

    @Test
    void grandparentMinusChildrenTellsThroughAHiddenParent() {
        assertThat(span(weights(5, 1, 9), "111", "100", "001").tellsOfFewerThan(5))
                .isTrue();
    }

    @Test
    void threePairsTellOfOneThroughAHalf() {
        assertThat(span(weights(1, 1, 1), "110", "011", "101").tellsOfFewerThan(2))
                .isTrue();
    }

    @Test
    void twoOverlappingPairsTellOfNobodyAlone() {
        ExactSpan span = span(weights(1, 1, 1), "110", "011");
        assertThat(span.tellsOfFewerThan(2)).isFalse();
        assertThat(span.tellsOfFewerThan(3)).as("a−c depends on two").isTrue();
    }

    @Test
    void peopleWhoDoNotKnowAreAGroupOfNobody() {
        assertThat(span(weights(5, 0), "10", "01").tellsOfFewerThan(5)).isTrue();
    }

    @Test
    void whatIsPublishedNowhereIsToldByNothing() {
        assertThat(span(weights(1, 5), "01").tellsOfFewerThan(5)).isFalse();
    }

    private static int[] weights(int... weights) {
        return weights;
    }

    private static ExactSpan span(int[] weights, String... rows) {
        List<BigInteger[]> numbers = new ArrayList<>();
        for (String row : rows) {
            numbers.add(Arrays.stream(row.split("")).map(BigInteger::new).toArray(BigInteger[]::new));
        }
        return ExactSpan.of(numbers, weights);
    }
}
