package se.tillitsspegeln.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.shared.Violation;

/** What happens when a round opens and when people are invited. */
@ApplicationScoped
class RoundOpening {

    private static final int MOST_CODES = 200_000;

    private final RoundContents contents;
    private final AccessCodes codes;
    private final Roles roles;
    private final Event<GroupsInvited> invited;

    RoundOpening(RoundContents contents, AccessCodes codes, Roles roles, Event<GroupsInvited> invited) {
        this.contents = contents;
        this.codes = codes;
        this.roles = roles;
        this.invited = invited;
    }

    void freeze(Round round) {
        RoundContent content = contents.of(round);
        Set<Group> groups = codes.groups(round.id()).stream()
                .map(count -> new Group(count.unit(), count.role()))
                .collect(Collectors.toSet());
        checkReady(round, content, groups);
        contents.freeze(round.id(), content);
        invited.fire(new GroupsInvited(round.id(), groups));
    }

    List<IssuedCode> issue(Round round, List<CodeOrder> orders, boolean open) {
        checkOrders(orders, contents.of(round).tree());
        List<IssuedCode> issued = codes.issue(round.id(), orders);
        if (open) {
            invited.fire(new GroupsInvited(
                    round.id(),
                    orders.stream()
                            .map(order -> new Group(order.unit(), order.role()))
                            .collect(Collectors.toSet())));
        }
        return issued;
    }

    private static void checkReady(Round round, RoundContent content, Set<Group> groups) {
        List<Violation> missing = new ArrayList<>();
        if (content.tree().isEmpty()) {
            missing.add(new Violation("units", "There is no unit tree yet; import one first."));
        }
        if (content.questionnaires().size() < round.questionnaires().size()) {
            missing.add(new Violation("questionnaires", "One of the round's questionnaires does not exist any more."));
        }
        groups.stream()
                .map(Group::unit)
                .distinct()
                .filter(unit -> content.tree().find(unit).isEmpty())
                .sorted()
                .forEach(unit -> missing.add(
                        new Violation("units." + unit, "Codes were made for this unit, but it is not in the tree.")));
        if (!missing.isEmpty()) {
            throw new SurveyProblem(RoundProblems.NOT_READY, "The round is still a draft.", missing);
        }
    }

    private void checkOrders(List<CodeOrder> orders, UnitTree tree) {
        List<Violation> wrong = new ArrayList<>();
        long total = 0;
        for (int i = 0; i < orders.size(); i++) {
            checkOrder("[" + i + "]", orders.get(i), tree, wrong);
            total += Math.max(0, orders.get(i).count());
        }
        if (orders.isEmpty()) {
            wrong.add(new Violation("$", "Ask for at least one code."));
        }
        if (total > MOST_CODES) {
            wrong.add(new Violation("$", "At most " + MOST_CODES + " codes at a time; this asks for " + total + "."));
        }
        if (!wrong.isEmpty()) {
            throw new SurveyProblem(RoundProblems.CODES_INVALID, "No code was made.", wrong);
        }
    }

    private void checkOrder(String place, CodeOrder order, UnitTree tree, List<Violation> wrong) {
        if (tree.find(order.unit()).isEmpty()) {
            wrong.add(new Violation(place + ".unit", "There is no unit with this id in the tree."));
        }
        if (roles.find(order.role()).isEmpty()) {
            String known = roles.all().stream().map(Role::id).collect(Collectors.joining(", "));
            wrong.add(new Violation(place + ".role", "Unknown role; known are " + known + "."));
        }
        if (order.count() < 1) {
            wrong.add(new Violation(place + ".count", "At least 1."));
        }
    }
}
