package se.tillitsspegeln.web.hr.rounds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.profile.Participation;
import se.tillitsspegeln.round.Roles;
import se.tillitsspegeln.web.Crumb;
import se.tillitsspegeln.web.Language;

/**
 * How many have answered in one unit and in those right below it; one level at a time, for there may be thousands.
 *
 * @param roles the labels of the columns
 */
record TurnoutView(List<Crumb> crumbs, List<String> roles, List<Row> rows) {

    /**
     * One unit.
     *
     * @param href where its own level is shown, empty if there is none below
     */
    record Row(String name, String href, boolean top, List<Cell> cells) {}

    /** Answers of one role; every group that is too small looks alike. */
    record Cell(String role, boolean shown, int answered, int invited) {

        /** In whole per cent, rounded down, so that 100 means everyone. */
        public int share() {
            return shown ? 100 * answered / invited : 0;
        }
    }

    static TurnoutView of(
            List<Participation> all,
            UnitTree tree,
            Predicate<Unit> visible,
            UnitId here,
            String address,
            Roles roles,
            Language language) {
        Map<UnitId, Map<String, Participation>> byUnit = all.stream()
                .collect(Collectors.groupingBy(
                        one -> one.unit().id(), Collectors.toMap(Participation::role, one -> one)));
        Map<String, String> labels = new LinkedHashMap<>();
        List<String> asked = all.stream().map(Participation::role).distinct().toList();
        roles.all().stream()
                .filter(role -> asked.contains(role.id()))
                .forEach(role -> labels.put(role.id(), role.label().in(language.tag())));
        List<Unit> units = new ArrayList<>(tree.path(here)
                .subList(tree.path(here).size() - 1, tree.path(here).size()));
        tree.children(here).stream().filter(visible).forEach(units::add);
        List<Row> rows = units.stream()
                .map(unit -> new Row(
                        unit.name(),
                        unit.id().equals(here) || tree.children(unit.id()).isEmpty() ? "" : address + unit.id(),
                        unit.id().equals(here),
                        cells(labels, byUnit.getOrDefault(unit.id(), Map.of()))))
                .toList();
        List<Crumb> crumbs = Crumb.of(tree.path(here), visible, unit -> address + unit.id());
        return new TurnoutView(crumbs, List.copyOf(labels.values()), rows);
    }

    private static List<Cell> cells(Map<String, String> labels, Map<String, Participation> shown) {
        List<Cell> cells = new ArrayList<>();
        labels.forEach((role, label) -> {
            Participation one = shown.get(role);
            cells.add(
                    one == null ? new Cell(label, false, 0, 0) : new Cell(label, true, one.answered(), one.invited()));
        });
        return cells;
    }
}
