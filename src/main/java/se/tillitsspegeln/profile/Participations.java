package se.tillitsspegeln.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.profile.disclosure.Plan;
import se.tillitsspegeln.round.AccessCodes;
import se.tillitsspegeln.round.GroupCount;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.RoundStatus;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.shared.SurveyProblem;

/**
 * Who has answered, under the same carry-up as the results, applied to the invited: one pass over the code ledger, or what was
 * kept of it (ADR 0070).
 */
@ApplicationScoped
public class Participations {

    private final Rounds rounds;
    private final AccessCodes codes;
    private final KeptParticipation kept;

    Participations(Rounds rounds, AccessCodes codes, KeptParticipation kept) {
        this.rounds = rounds;
        this.codes = codes;
        this.kept = kept;
    }

    /** Every group with at least k invited, in the order of the tree; none for a draft. */
    @Transactional
    public List<Participation> of(RoundId id) {
        Round round = rounds.require(id);
        if (round.is(RoundStatus.DRAFT)) {
            return List.of();
        }
        UnitTree tree = rounds.content(id).tree();
        List<Participation> whatWasKept = round.is(RoundStatus.CLOSED) ? kept.of(id, tree) : List.of();
        return whatWasKept.isEmpty() ? fromLedger(round, tree) : whatWasKept;
    }

    /**
     * Keeps for good what the ledger says of a closed round, so that its codes can go; what has been kept stays as it is.
     *
     * @throws SurveyProblem {@code round-not-closed}
     */
    @Transactional
    public void keep(RoundId id) {
        Round round = rounds.require(id);
        if (!round.is(RoundStatus.CLOSED)) {
            throw new SurveyProblem(ProfileProblems.NOT_CLOSED, "Its codes are still in use.");
        }
        UnitTree tree = rounds.content(id).tree();
        if (kept.of(id, tree).isEmpty()) {
            kept.keep(id, fromLedger(round, tree));
        }
    }

    private List<Participation> fromLedger(Round round, UnitTree tree) {
        Map<String, List<GroupCount>> byRole =
                codes.groups(round.id()).stream().collect(Collectors.groupingBy(GroupCount::role));
        List<Participation> all = new ArrayList<>();
        byRole.keySet().stream()
                .sorted()
                .forEach(role -> all.addAll(of(role, byRole.getOrDefault(role, List.of()), tree, round)));
        return all;
    }

    /**
     * The groups from the unit up to the root that an answer given there may become part of. Asked by everyone who is
     * about to answer, and so takes time with the groups and not with the codes.
     */
    @Transactional
    public List<JoinedGroup> joined(RoundId id, UnitId unit, String role) {
        Round round = rounds.require(id);
        UnitTree tree = rounds.content(id).tree();
        PlanningTree planning = new PlanningTree(tree);
        int[] invited = new int[tree.size()];
        codes.invited(id).forEach((group, people) -> {
            if (group.role().equals(role)) {
                invited[planning.number(group.unit())] = people;
            }
        });
        Plan plan = Plan.carryUp(planning.tree(), invited, round.minimumGroupSize());
        long[] shown = plan.shownSums(invited);
        List<JoinedGroup> joined = new ArrayList<>();
        for (Unit above : tree.path(unit)) {
            int people = Math.toIntExact(shown[planning.number(above.id())]);
            joined.add(0, new JoinedGroup(above, people, people > 0));
        }
        return joined;
    }

    static List<Participation> of(String role, List<GroupCount> groups, UnitTree tree, Round round) {
        PlanningTree planning = new PlanningTree(tree);
        int[] invited = new int[tree.size()];
        int[] answered = new int[tree.size()];
        for (GroupCount group : groups) {
            int node = planning.number(group.unit());
            invited[node] = group.invited();
            answered[node] = group.answered();
        }
        Plan plan = Plan.carryUp(planning.tree(), invited, round.minimumGroupSize());
        long[] shownInvited = plan.shownSums(invited);
        long[] shownAnswered = plan.shownSums(answered);
        List<Participation> all = new ArrayList<>();
        for (int node = 0; node < tree.size(); node++) {
            if (plan.isShown(node)) {
                Unit unit = tree.units().get(node);
                all.add(new Participation(
                        unit, role, Math.toIntExact(shownInvited[node]), Math.toIntExact(shownAnswered[node])));
            }
        }
        return all;
    }
}
