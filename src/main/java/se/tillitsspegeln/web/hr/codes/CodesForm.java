package se.tillitsspegeln.web.hr.codes;

import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.round.CodeOrder;
import se.tillitsspegeln.round.Role;

/** Either of the two forms for codes, as it was sent. */
class CodesForm {

    /** The numbers for one unit, in the order of the roles; {@code null} in the form of many units. */
    @RestForm
    @Nullable
    List<String> count;

    /** The pasted lines; {@code null} in the form of one unit. */
    @RestForm
    @Nullable
    String lines;

    /** How the result is wanted: {@code csv}, or slips. */
    @RestForm
    @Nullable
    String as;

    /** What a file asks for; ids and numbers are the same in every encoding that people save a table in. */
    static CodesForm ofLines(String text, @Nullable String as) {
        CodesForm form = new CodesForm();
        form.lines = text.replace("\u00EF\u00BB\u00BF", "");
        form.as = as;
        return form;
    }

    boolean isCsv() {
        return "csv".equals(as);
    }

    String count(int role) {
        return count == null || count.size() <= role ? "" : count.get(role).strip();
    }

    /** What the form for one unit asks for; a number that is none is asked for as -1 and never accepted. */
    List<CodeOrder> orders(UnitId unit, List<Role> roles) {
        List<CodeOrder> orders = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            int wanted = OrderLines.number(count(i));
            if (!count(i).isEmpty() && wanted != 0) {
                orders.add(new CodeOrder(unit, roles.get(i).id(), wanted));
            }
        }
        return orders;
    }
}
