package se.tillitsspegeln.web.hr.codes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The slips of one unit, which begin on a sheet of paper of their own. */
record SlipSheet(String unit, List<Slip> slips) {

    /** In the order in which the units first appear. */
    static List<SlipSheet> of(List<Slip> slips) {
        Map<String, List<Slip>> byUnit = new LinkedHashMap<>();
        slips.forEach(slip ->
                byUnit.computeIfAbsent(slip.unit(), unit -> new ArrayList<>()).add(slip));
        return byUnit.values().stream()
                .map(own -> new SlipSheet(own.get(0).name(), List.copyOf(own)))
                .toList();
    }
}
