package se.tillitsspegeln.round;

import java.util.List;
import java.util.stream.Collectors;
import se.tillitsspegeln.organisation.UnitId;

/** The wish for {@code count} codes for one role in one unit. */
public record CodeOrder(UnitId unit, String role, int count) {

    private static final int LONGEST = 900_000;

    /** How many codes in all, and for whom; for the log. */
    static String said(List<CodeOrder> orders) {
        int all = orders.stream().mapToInt(CodeOrder::count).sum();
        String each = orders.stream()
                .map(order -> order.unit + " " + order.role + " " + order.count)
                .collect(Collectors.joining(", "));
        String said = all + " codes: " + each;
        return said.length() > LONGEST ? said.substring(0, LONGEST) + " …" : said;
    }
}
