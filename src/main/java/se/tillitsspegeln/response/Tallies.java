package se.tillitsspegeln.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.BiConsumer;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.round.Admission;
import se.tillitsspegeln.round.Group;
import se.tillitsspegeln.round.GroupsInvited;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.shared.keys.Keys;
import se.tillitsspegeln.shared.keys.Sealer;

/** The sealed tallies of open rounds. */
@ApplicationScoped
class Tallies {

    private final TallyRepository tallies;
    private final Rounds rounds;
    private final Keys keys;
    private final EntityManager em;

    /** Frozen content stays in memory; its layout stays with it, and is not made anew for every answer. */
    private final Map<RoundContent, TallyLayout> layouts = Collections.synchronizedMap(new WeakHashMap<>());

    Tallies(TallyRepository tallies, Rounds rounds, Keys keys, EntityManager em) {
        this.tallies = tallies;
        this.rounds = rounds;
        this.keys = keys;
        this.em = em;
    }

    /** Lays out an empty tally for every newly invited group, in the transaction that invites them. */
    void prepare(@Observes GroupsInvited invited) {
        Set<TallyEntity.Key> existing = tallies.keys(invited.round());
        Tally empty = Tally.empty(layout(invited.round()));
        Sealer sealer = sealer(invited.round());
        invited.groups().stream()
                .map(group -> key(invited.round(), group))
                .filter(key -> !existing.contains(key))
                .forEach(key -> em.persist(sealed(key, empty, sealer)));
    }

    /** Makes sure, until the caller's transaction ends, that the group's tally is there: that the round is not released. */
    boolean hold(Admission admission) {
        return tallies.locked(key(admission.round(), new Group(admission.unit(), admission.role())))
                .isPresent();
    }

    /**
     * Adds one sheet to its group's tally, in the caller's transaction.
     *
     * @return false if the tally is gone, because the round has been released meanwhile
     */
    boolean count(Admission admission, AnswerSheet sheet) {
        TallyEntity.Key key = key(admission.round(), new Group(admission.unit(), admission.role()));
        return tallies.locked(key)
                .map(entity -> {
                    Sealer sealer = sealer(admission.round());
                    Tally tally = open(entity.sealed, key, layout(admission.round()), sealer);
                    entity.sealed = sealer.seal(tally.plus(sheet).toBytes(), key.context());
                    return true;
                })
                .orElse(false);
    }

    /** Opening is the dearest step of a close and has no part in its transaction: done by all processors at once. */
    void takeEach(RoundId round, String role, BiConsumer<UnitId, Tally> reader) {
        TallyLayout layout = layout(round);
        Sealer sealer = sealer(round);
        tallies.takeEach(round, role, portion -> {
            List<Tally> opened = portion.parallelStream()
                    .map(row -> open(row.bytes(), new TallyEntity.Key(round.value(), row.unit(), role), layout, sealer))
                    .toList();
            for (int i = 0; i < opened.size(); i++) {
                reader.accept(new UnitId(portion.get(i).unit()), opened.get(i));
            }
        });
    }

    /** How many are there. */
    int left(RoundId round) {
        return Math.toIntExact(tallies.count("key.roundId", round.value()));
    }

    private TallyLayout layout(RoundId round) {
        return layouts.computeIfAbsent(rounds.content(round), TallyLayout::of);
    }

    private Sealer sealer(RoundId round) {
        return keys.sealer("tally " + round);
    }

    private static Tally open(byte[] sealed, TallyEntity.Key key, TallyLayout layout, Sealer sealer) {
        return Tally.fromBytes(layout, sealer.open(sealed, key.context()));
    }

    private static TallyEntity sealed(TallyEntity.Key key, Tally tally, Sealer sealer) {
        TallyEntity entity = new TallyEntity();
        entity.key = key;
        entity.sealed = sealer.seal(tally.toBytes(), key.context());
        return entity;
    }

    private static TallyEntity.Key key(RoundId round, Group group) {
        return new TallyEntity.Key(round.value(), group.unit().value(), group.role());
    }
}
