package se.tillitsspegeln.web.hr.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.round.CodeOrder;

/**
 * Orders as people paste them: a unit, a role and a number on each line. A header and empty lines are passed over.
 *
 * @param orders what could be read
 * @param lines the number of the line that each order stands on, from 1
 * @param unread the numbers of the lines that could not be read
 * @param uncounted the numbers of the lines whose number is none
 */
record OrderLines(List<CodeOrder> orders, List<Integer> lines, List<Integer> unread, List<Integer> uncounted) {

    private static final Pattern BETWEEN = Pattern.compile("[,;\t]");
    private static final int CELLS = 3;

    static OrderLines read(String text) {
        OrderLines read = new OrderLines(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\uFEFF", "").strip();
            if (!line.isEmpty() && !isHeader(line)) {
                read.add(i + 1, BETWEEN.split(line, -1));
            }
        }
        return read;
    }

    private static boolean isHeader(String line) {
        return line.toLowerCase(Locale.ROOT).replaceAll("\\s", "").matches("unit[,;]?role[,;]?count");
    }

    private void add(int line, String[] cells) {
        if (cells.length != CELLS) {
            unread.add(line);
            return;
        }
        int count = number(cells[2]);
        if (count < 1) {
            uncounted.add(line);
            return;
        }
        orders.add(new CodeOrder(new UnitId(cells[0].strip()), cells[1].strip(), count));
        lines.add(line);
    }

    /** The number, or -1 if it is none. */
    static int number(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException noNumber) {
            return -1;
        }
    }
}
