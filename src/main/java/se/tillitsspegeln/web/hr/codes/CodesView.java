package se.tillitsspegeln.web.hr.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.round.GroupCount;
import se.tillitsspegeln.round.Role;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.web.Crumb;
import se.tillitsspegeln.web.Fault;
import se.tillitsspegeln.web.Language;

/**
 * The page to make codes on.
 *
 * @param below the units right below the one chosen
 * @param roles one number to fill in each
 * @param roleIds how the roles are called in pasted lines
 * @param lines what was pasted
 */
record CodesView(
        String id,
        String name,
        List<Fault> faults,
        List<Crumb> crumbs,
        String unit,
        String unitName,
        List<Crumb> below,
        List<Wanted> roles,
        String roleIds,
        String lines) {

    /**
     * The number of codes for one role.
     *
     * @param made how many have been made for the unit before
     * @param error what is wrong with it, or {@code null}
     */
    record Wanted(
            String role,
            String field,
            String value,
            int made,
            @Nullable String error) {}

    /** What is wrong: with the numbers of a unit by their place among the roles, and with the pasted lines. */
    record Mistakes(Map<Integer, String> counts, List<String> lines) {

        static final Mistakes NONE = new Mistakes(Map.of(), List.of());
    }

    static CodesView of(
            Round round,
            UnitTree tree,
            UnitId here,
            List<GroupCount> made,
            List<Role> roles,
            CodesForm form,
            Mistakes mistakes,
            Language language) {
        String address = "/" + language.tag() + "/hr/rounds/" + round.id() + "/codes?unit=";
        return new CodesView(
                round.id().value(),
                round.name(),
                faults(mistakes),
                Crumb.of(tree.path(here), any -> true, unit -> address + unit.id()),
                here.value(),
                tree.find(here).orElseThrow().name(),
                tree.children(here).stream()
                        .map(unit -> new Crumb(unit.name(), address + unit.id()))
                        .toList(),
                wanted(here, made, roles, form, mistakes, language),
                roles.stream().map(Role::id).collect(Collectors.joining(", ")),
                form.lines == null ? "" : form.lines);
    }

    /** Whether the pasted lines hold a mistake. */
    public boolean linesFaulty() {
        return faults.stream().anyMatch(fault -> fault.anchor().equals("lines"));
    }

    private static List<Fault> faults(Mistakes mistakes) {
        List<Fault> faults = new ArrayList<>();
        mistakes.counts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> faults.add(new Fault("count-" + entry.getKey(), entry.getValue())));
        mistakes.lines().forEach(line -> faults.add(new Fault("lines", line)));
        return faults;
    }

    private static List<Wanted> wanted(
            UnitId here,
            List<GroupCount> made,
            List<Role> roles,
            CodesForm form,
            Mistakes mistakes,
            Language language) {
        List<Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            Role role = roles.get(i);
            int before = made.stream()
                    .filter(group -> group.unit().equals(here) && group.role().equals(role.id()))
                    .mapToInt(GroupCount::invited)
                    .sum();
            wanted.add(new Wanted(
                    role.label().in(language.tag()),
                    "count-" + i,
                    form.count(i),
                    before,
                    mistakes.counts().get(i)));
        }
        return wanted;
    }
}
