package se.tillitsspegeln.profile;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.profile.ReleaseDocument.AuditLine;
import se.tillitsspegeln.profile.ReleaseDocument.ScaleReliability;
import se.tillitsspegeln.profile.disclosure.Plan;
import se.tillitsspegeln.response.ClosingTallies;
import se.tillitsspegeln.response.ClosingTallies.GroupTally;
import se.tillitsspegeln.response.ClosingTallies.Written;
import se.tillitsspegeln.response.Tally;
import se.tillitsspegeln.response.TallyLayout;
import se.tillitsspegeln.round.AccessCodes;
import se.tillitsspegeln.round.Group;
import se.tillitsspegeln.round.GroupCount;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.Rounds;

/**
 * Makes the release of a closing round in one transaction: tallies, plan, release, audit, destruction, closed. It happens
 * wholly or not at all. Its cost grows with units and items, not with answers.
 */
@ApplicationScoped
class Releasing {

    private static final int MOST_SECONDS = 600;
    private static final int WRITERS = 10;

    private final Rounds rounds;
    private final AccessCodes codes;
    private final ClosingTallies closing;
    private final ReleaseRepository releases;

    Releasing(Rounds rounds, AccessCodes codes, ClosingTallies closing, ReleaseRepository releases) {
        this.rounds = rounds;
        this.codes = codes;
        this.closing = closing;
        this.releases = releases;
    }

    /** Releases the round if it is closing; does nothing if another instance has done so. */
    @Transactional
    @TransactionConfiguration(timeout = MOST_SECONDS)
    void release(RoundId id) {
        Optional<Round> locked = rounds.lockClosing(id);
        if (locked.isEmpty()) {
            return;
        }
        RoundContent content = rounds.content(id);
        Work work = new Work(locked.get(), content);
        List<GroupTally> tallies = closing.lockAll(id);
        releaseRoles(work, tallies);
        releaseComments(work, closing.comments(id));
        keepDocument(work);
        closing.destroy(id);
        rounds.markClosed(id);
    }

    private void releaseRoles(Work work, List<GroupTally> tallies) {
        Map<Group, Integer> invited = codes.groups(work.round.id()).stream()
                .collect(Collectors.toMap(count -> new Group(count.unit(), count.role()), GroupCount::invited));
        Map<String, List<GroupTally>> byRole = tallies.stream().collect(Collectors.groupingBy(GroupTally::role));
        byRole.keySet().stream().sorted().forEach(role -> {
            List<GroupTally> groups = byRole.getOrDefault(role, List.of());
            releaseRole(work, role, groups, invited);
            work.roles.add(role);
        });
    }

    private void releaseRole(Work work, String role, List<GroupTally> groups, Map<Group, Integer> invited) {
        RoleTable table = new RoleTable(work.content.tree(), work.layout);
        for (GroupTally group : groups) {
            int people = invited.getOrDefault(new Group(group.unit(), role), 0);
            checkLedger(group, people);
            table.put(work.number(group.unit()), people, group.tally().cells(), work.tallies);
        }
        int k = work.round.minimumGroupSize();
        Plan plan = table.plan(k);
        releases.write(entities(work, role, table.release(plan, k)));
        work.audit.addAll(new ReleaseAudit(work.content.tree(), work.layout, k)
                .check(role, releases.cells(work.round.id(), role)));
        Tally whole = groups.stream()
                .filter(group -> plan.blockOf(work.number(group.unit())) >= 0)
                .map(GroupTally::tally)
                .reduce(Tally.empty(work.tallies), Tally::plus);
        work.reliability.addAll(RoleReliability.of(role, whole.cells(), work.tallies));
    }

    /** More answers than codes would mean that one was counted twice: better no release than a wrong one. */
    private static void checkLedger(GroupTally group, int invited) {
        if (group.tally().people() > invited) {
            throw new IllegalStateException(
                    "The release was stopped: " + group.unit() + "/" + group.role() + " has more answers than codes.");
        }
    }

    private List<ReleasedCellEntity> entities(Work work, String role, List<@Nullable ReleasedCell> cells) {
        List<ReleasedCellEntity> entities = new ArrayList<>();
        List<Unit> units = work.content.tree().units();
        for (int node = 0; node < units.size(); node++) {
            ReleasedCell cell = cells.get(node);
            if (cell != null) {
                ReleasedCellEntity entity = new ReleasedCellEntity();
                entity.key = new ReleasedCellEntity.Key(
                        work.round.id().value(), units.get(node).id().value(), role);
                entity.figures = cell.toBytes();
                entities.add(entity);
            }
        }
        return entities;
    }

    /** Each text is shown at exactly one unit, the one where its writer's block of at least ten closed. */
    private void releaseComments(Work work, List<Written> written) {
        int[] writers = new int[work.content.tree().size()];
        written.forEach(one -> writers[work.number(one.unit())]++);
        int k = Math.max(WRITERS, work.round.minimumGroupSize());
        Plan plan = Plan.carryUp(RoleTable.planningTree(work.content.tree()), writers, k);
        List<ReleasedCommentEntity> texts = new ArrayList<>();
        for (Written one : written) {
            int node = plan.blockOf(work.number(one.unit()));
            if (node >= 0) {
                Unit unit = work.content.tree().units().get(node);
                one.texts().forEach((item, text) -> texts.add(comment(work.round.id(), unit, item.value(), text)));
            }
        }
        Collections.shuffle(texts, new SecureRandom());
        texts.forEach(releases::write);
    }

    private static ReleasedCommentEntity comment(RoundId round, Unit unit, String item, String text) {
        ReleasedCommentEntity entity = new ReleasedCommentEntity();
        entity.id = UUID.randomUUID();
        entity.place = new ReleasedCommentEntity.Place(round.value(), unit.id().value());
        entity.item = item;
        entity.text = text;
        return entity;
    }

    private void keepDocument(Work work) {
        ReleaseEntity entity = new ReleaseEntity();
        entity.roundId = work.round.id().value();
        entity.ruleVersion = ReleaseDocument.RULE;
        entity.document = new ReleaseDocument(
                        ReleaseDocument.RULE, work.round.minimumGroupSize(), work.roles, work.audit, work.reliability)
                .toJson();
        releases.write(entity);
    }

    /** One release in the making. */
    private static final class Work {

        final Round round;
        final RoundContent content;
        final ReleaseLayout layout;
        final TallyLayout tallies;
        final List<String> roles = new ArrayList<>();
        final List<AuditLine> audit = new ArrayList<>();
        final List<ScaleReliability> reliability = new ArrayList<>();
        private final Map<UnitId, Integer> numbers;

        Work(Round round, RoundContent content) {
            this.round = round;
            this.content = content;
            layout = new ReleaseLayout(content);
            tallies = TallyLayout.of(content);
            numbers = RoleTable.numbers(content.tree());
        }

        int number(UnitId unit) {
            return RoleTable.number(numbers, unit);
        }
    }
}
