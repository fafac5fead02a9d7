package se.tillitsspegeln.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import se.tillitsspegeln.shared.Deed;

/** Lets go of the codes of rounds that closed long ago. How many were invited stays; no code opens anything after it. */
@ApplicationScoped
public class CodeRetention {

    private final EntityManager em;
    private final AccessCodeRepository codes;
    private final Event<Deed> deeds;

    CodeRetention(EntityManager em, AccessCodeRepository codes, Event<Deed> deeds) {
        this.em = em;
        this.codes = codes;
        this.deeds = deeds;
    }

    /** Rounds that were closed before this moment and still have codes. */
    @Transactional
    public List<RoundId> due(Instant closedBefore) {
        return em.createQuery("""
                        select r.id from RoundEntity r where r.status = :closed and r.closedAt < :moment
                        and exists (select 1 from AccessCodeEntity c where c.roundId = r.id)""", String.class)
                .setParameter("closed", RoundStatus.CLOSED)
                .setParameter("moment", closedBefore)
                .getResultStream()
                .map(RoundId::new)
                .toList();
    }

    /**
     * Deletes some codes of a closed round, whose participation the caller has kept elsewhere.
     *
     * @return how many; fewer than {@code most} when these were the last
     */
    @Transactional
    public int forget(RoundId round, int most) {
        return codes.deleteSome(round, RoundStatus.CLOSED, most);
    }

    /** Notes in the log what was done. */
    @Transactional
    public void note(RoundId round, long forgotten) {
        deeds.fire(new Deed("codes.forgotten", round.value(), null, forgotten + " codes"));
    }
}
