package se.tillitsspegeln.profile.disclosure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A made-up round: a tree, k, and sheets of people in two roles who answered, did not know or skipped two items. */
record GeneratedRound(Tree tree, int k, List<Sheet> sheets) {

    static final int ROLES = 2;
    static final int ITEMS = 2;

    enum Answer {
        VALID,
        NA,
        SKIPPED
    }

    /** One person's sheet. */
    record Sheet(int unit, int role, List<Answer> answers) {}

    /** For each unit how many of the role gave this answer to the item. */
    int[] count(int role, int item, Answer answer) {
        int[] counts = new int[tree.size()];
        for (Sheet sheet : sheets) {
            if (sheet.role() == role && sheet.answers().get(item) == answer) {
                counts[sheet.unit()]++;
            }
        }
        return counts;
    }

    Plan plan(int role, int item) {
        return Plan.carryUp(tree, count(role, item, Answer.VALID), k);
    }

    /** One column per sheet and item: a valid answer weighs 1, the others nothing. */
    int[] weights() {
        return sheets.stream()
                .flatMap(sheet -> sheet.answers().stream())
                .mapToInt(answer -> answer == Answer.VALID ? 1 : 0)
                .toArray();
    }

    /**
     * Every sum that is published: of each role and item at each node that shows it (any function of the answers, be it
     * the point itself, its square, "chose point 3" or "does not know"), and each scale's mean of item means there.
     */
    List<BigInteger[]> published() {
        List<BigInteger[]> rows = new ArrayList<>();
        for (int role = 0; role < ROLES; role++) {
            for (int node = 0; node < tree.size(); node++) {
                List<BigInteger[]> items = new ArrayList<>();
                for (int item = 0; item < ITEMS; item++) {
                    if (plan(role, item).isShown(node)) {
                        items.add(sum(role, item, node));
                    }
                }
                rows.addAll(items);
                if (items.size() == ITEMS) {
                    rows.add(meanOfMeans(items));
                }
            }
        }
        return rows;
    }

    /** Who is in a published sum is asked of the plan, one unit at a time. */
    private BigInteger[] sum(int role, int item, int node) {
        Plan plan = plan(role, item);
        BigInteger[] row = zeros(sheets.size() * ITEMS);
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            if (sheet.role() == role && sheet.answers().get(item) != Answer.SKIPPED) {
                int[] only = new int[tree.size()];
                only[sheet.unit()] = 1;
                row[i * ITEMS + item] = BigInteger.valueOf(plan.shownSums(only)[node]);
            }
        }
        return row;
    }

    /** Multiplied by both sizes, to stay in whole numbers; the span is the same. */
    private static BigInteger[] meanOfMeans(List<BigInteger[]> items) {
        BigInteger[] mean = zeros(items.get(0).length);
        for (int i = 0; i < mean.length; i++) {
            BigInteger first = items.get(0)[i].multiply(size(items.get(1)));
            mean[i] = first.add(items.get(1)[i].multiply(size(items.get(0))));
        }
        return mean;
    }

    private static BigInteger size(BigInteger[] row) {
        return IntStream.range(0, row.length).mapToObj(i -> row[i]).reduce(BigInteger.ZERO, BigInteger::add);
    }

    static BigInteger[] zeros(int length) {
        return IntStream.range(0, length).mapToObj(i -> BigInteger.ZERO).toArray(BigInteger[]::new);
    }
}
