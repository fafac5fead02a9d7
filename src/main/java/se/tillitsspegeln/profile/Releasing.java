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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.profile.Method.AuditLine;
import se.tillitsspegeln.profile.Method.ScaleMethod;
import se.tillitsspegeln.profile.ReleaseRepository.Stored;
import se.tillitsspegeln.profile.disclosure.Plan;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.response.ClosingTallies;
import se.tillitsspegeln.response.ClosingTallies.Written;
import se.tillitsspegeln.response.Tally;
import se.tillitsspegeln.response.TallyLayout;
import se.tillitsspegeln.round.AccessCodes;
import se.tillitsspegeln.round.Group;
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

    /**
     * Releases the round if it is closing.
     *
     * @return false if there was nothing to do, because another attempt or instance has done it
     */
    @Transactional
    @TransactionConfiguration(timeout = MOST_SECONDS)
    boolean release(RoundId id) {
        Optional<Round> locked = rounds.lockClosing(id);
        if (locked.isEmpty()) {
            return false;
        }
        Work work = new Work(locked.get(), rounds.content(id));
        releaseRoles(work, codes.invited(id));
        releaseComments(work, closing.comments(id));
        keepDocument(work);
        closing.destroy(id);
        rounds.markClosed(id);
        return true;
    }

    /** One role after the other, so that only one is in memory. */
    private void releaseRoles(Work work, Map<Group, Integer> invited) {
        invited.keySet().stream().map(Group::role).distinct().sorted().forEach(role -> {
            releaseRole(work, role, invited);
            work.roles.add(role);
        });
        if (work.groups != invited.size() || closing.left(work.round.id()) > 0) {
            throw new ReleaseStopped("not every group has its tally.");
        }
    }

    private void releaseRole(Work work, String role, Map<Group, Integer> invited) {
        RoleTable table = new RoleTable(work.tree, work.layout);
        RoleReliability reliability = new RoleReliability(work.tallies, work.tree.size());
        closing.takeEach(work.round.id(), role, (unit, tally) -> {
            int people = invited.getOrDefault(new Group(unit, role), 0);
            checkLedger(unit, role, tally, people);
            work.groups++;
            int[] counts = tally.cells();
            table.put(work.tree.number(unit), people, counts, work.tallies);
            reliability.put(work.tree.number(unit), counts);
        });
        int k = work.round.minimumGroupSize();
        Plan plan = table.plan(k);
        List<@Nullable ReleasedCell> cells = table.release(plan, k);
        write(work, role, cells);
        ReleaseAudit audit = new ReleaseAudit(work.tree, work.layout, k);
        releases.each(work.round.id(), role, audit::put);
        work.audit.addAll(audit.check(role));
        work.method.addAll(new RoleMethod(work.tree.tree(), work.layout, cells, reliability)
                .of(role, work.scales, work.tallies.scales(), table, k));
    }

    /** More answers than codes would mean that one was counted twice: better no release than a wrong one. */
    private static void checkLedger(UnitId unit, String role, Tally tally, int invited) {
        if (tally.people() > invited) {
            throw new ReleaseStopped(unit + "/" + role + " has more answers than codes.");
        }
    }

    private void write(Work work, String role, List<@Nullable ReleasedCell> cells) {
        Stream<Stored> shown = IntStream.range(0, cells.size()).boxed().flatMap(node -> Stream.ofNullable(
                        cells.get(node))
                .map(cell -> new Stored(work.tree.unit(node).id().value(), cell.toBytes())));
        releases.write(work.round.id(), role, shown::iterator);
    }

    /** Each text is shown at exactly one unit, the one where its writer's block of at least ten closed. */
    private void releaseComments(Work work, List<Written> written) {
        int[] writers = new int[work.tree.size()];
        written.forEach(one -> writers[work.tree.number(one.unit())]++);
        int k = Math.max(WRITERS, work.round.minimumGroupSize());
        Plan plan = Plan.carryUp(work.tree.tree(), writers, k);
        List<ReleasedCommentEntity> texts = new ArrayList<>();
        for (Written one : written) {
            int node = plan.blockOf(work.tree.number(one.unit()));
            if (node >= 0) {
                Unit unit = work.tree.unit(node);
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
                        ReleaseDocument.RULE, work.round.minimumGroupSize(), work.roles, work.audit, work.method)
                .toJson();
        releases.write(entity);
    }

    /** One release in the making. */
    private static final class Work {

        final Round round;
        final PlanningTree tree;
        final ReleaseLayout layout;
        final TallyLayout tallies;
        final List<String> roles = new ArrayList<>();
        /** Groups whose tally has been taken in. */
        int groups;

        final List<AuditLine> audit = new ArrayList<>();
        final List<ScaleMethod> method = new ArrayList<>();
        final List<Scale> scales;

        Work(Round round, RoundContent content) {
            this.round = round;
            layout = new ReleaseLayout(content);
            scales = content.scales();
            tallies = TallyLayout.of(content);
            tree = new PlanningTree(content.tree());
        }
    }
}
