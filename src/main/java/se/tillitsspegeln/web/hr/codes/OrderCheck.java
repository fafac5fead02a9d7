package se.tillitsspegeln.web.hr.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.round.CodeOrder;
import se.tillitsspegeln.round.Roles;
import se.tillitsspegeln.web.hr.codes.CodesView.Mistakes;

/** What a form for codes asks for, and everything that is wrong with it. */
record OrderCheck(List<CodeOrder> orders, Mistakes mistakes) {

    /** A printed sheet is a page with a picture per code; beyond this a file serves better. */
    static final int MOST_SLIPS = 1_000;

    /** As the rounds allow at a time. */
    static final int MOST_CODES = 200_000;

    private static final int NAMED = 50;

    static OrderCheck of(CodesForm form, UnitId unit, UnitTree tree, Roles roles, CodesMessages words) {
        int most = form.isCsv() ? MOST_CODES : MOST_SLIPS;
        return form.lines == null
                ? ofUnit(form, unit, roles, most, words)
                : ofLines(form.lines, tree, roles, most, words);
    }

    private static OrderCheck ofUnit(CodesForm form, UnitId unit, Roles roles, int most, CodesMessages words) {
        List<CodeOrder> orders = form.orders(unit, roles.all());
        Map<Integer, String> wrong = new TreeMap<>();
        for (int i = 0; i < roles.all().size(); i++) {
            String typed = form.count(i);
            if (!typed.isEmpty() && OrderLines.number(typed) < 0) {
                wrong.put(i, words.faultCount());
            }
        }
        if (orders.isEmpty()) {
            wrong.put(0, words.faultNothing());
        } else if (total(orders) > most) {
            wrong.put(0, words.faultTooMany(most));
        }
        return new OrderCheck(orders, new Mistakes(wrong, List.of()));
    }

    private static OrderCheck ofLines(String text, UnitTree tree, Roles roles, int most, CodesMessages words) {
        OrderLines read = OrderLines.read(text);
        List<String> wrong = new ArrayList<>();
        read.unread().forEach(line -> wrong.add(words.faultLine(line)));
        read.uncounted().forEach(line -> wrong.add(words.faultCountAt(line)));
        for (int i = 0; i < read.orders().size(); i++) {
            CodeOrder order = read.orders().get(i);
            int line = read.lines().get(i);
            if (tree.find(order.unit()).isEmpty()) {
                wrong.add(words.faultUnit(line, order.unit().value()));
            }
            if (roles.find(order.role()).isEmpty()) {
                wrong.add(words.faultRole(line, order.role()));
            }
        }
        if (wrong.isEmpty() && read.orders().isEmpty()) {
            wrong.add(words.faultNothing());
        } else if (total(read.orders()) > most) {
            wrong.add(words.faultTooMany(most));
        }
        return new OrderCheck(
                read.orders(),
                new Mistakes(Map.of(), wrong.stream().limit(NAMED).toList()));
    }

    private static long total(List<CodeOrder> orders) {
        return orders.stream().mapToLong(CodeOrder::count).sum();
    }
}
