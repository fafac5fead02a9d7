package se.tillitsspegeln.profile.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be worked out from published sums by adding, subtracting and multiplying them: their linear span,
 * in whole numbers that are never rounded. A row is one published sum, a column one person's answer; a weight says how
 * many valid answers a column stands for (1, or 0 for "do not know").
 *
 * <p>Columns that are equal in every row are equal in everything that can be worked out, so they are looked at together.
 */
public final class ExactSpan {

    private final List<List<BigInteger>> columns;
    private final List<Integer> weights;
    private final int rank;

    private ExactSpan(List<List<BigInteger>> columns, List<Integer> weights) {
        this.columns = columns;
        this.weights = weights;
        this.rank = rank(columns);
    }

    public static ExactSpan of(List<BigInteger[]> rows, int[] weights) {
        Map<List<BigInteger>, Integer> alike = new LinkedHashMap<>();
        for (int column = 0; column < weights.length; column++) {
            List<BigInteger> values = new ArrayList<>();
            for (BigInteger[] row : rows) {
                values.add(row[column]);
            }
            if (values.stream().anyMatch(value -> value.signum() != 0)) {
                alike.merge(values, weights[column], Integer::sum);
            }
        }
        return new ExactSpan(List.copyOf(alike.keySet()), List.copyOf(alike.values()));
    }

    /**
     * Whether anything at all can be worked out – a sum, or any other combination – that depends on fewer than k valid
     * answers. Stronger than asking for sums over small groups only.
     */
    public boolean tellsOfFewerThan(int k) {
        return tells(0, 0, k, new TreeSet<>());
    }

    private boolean tells(int from, int weight, int k, TreeSet<Integer> chosen) {
        for (int column = from; column < columns.size(); column++) {
            if (weight + weights.get(column) < k) {
                chosen.add(column);
                if (isSomethingLeftWithout(chosen) || tells(column + 1, weight + weights.get(column), k, chosen)) {
                    return true;
                }
                chosen.remove(column);
            }
        }
        return false;
    }

    /** Some combination is 0 outside the chosen columns exactly if leaving them out lowers the rank. */
    private boolean isSomethingLeftWithout(TreeSet<Integer> chosen) {
        List<List<BigInteger>> others = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            if (!chosen.contains(column)) {
                others.add(columns.get(column));
            }
        }
        return rank(others) < rank;
    }

    /** Gauss without fractions: every step multiplies crosswise. */
    private static int rank(List<List<BigInteger>> vectors) {
        List<BigInteger[]> left = new ArrayList<>();
        vectors.forEach(vector -> left.add(vector.toArray(new BigInteger[0])));
        int rank = 0;
        int length = vectors.isEmpty() ? 0 : vectors.get(0).size();
        for (int position = 0; position < length; position++) {
            BigInteger @Nullable [] pivot = takePivot(left, position);
            if (pivot != null) {
                rank++;
                for (BigInteger[] vector : left) {
                    eliminate(vector, pivot, position);
                }
            }
        }
        return rank;
    }

    private static BigInteger @Nullable [] takePivot(List<BigInteger[]> left, int position) {
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i)[position].signum() != 0) {
                return left.remove(i);
            }
        }
        return null;
    }

    private static void eliminate(BigInteger[] vector, BigInteger[] pivot, int position) {
        BigInteger factor = vector[position];
        for (int i = position; factor.signum() != 0 && i < vector.length; i++) {
            vector[i] = vector[i].multiply(pivot[position]).subtract(pivot[i].multiply(factor));
        }
    }
}
