package se.tillitsspegeln.operations.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Sees to it that of all instances one does a piece of work, and once a day. */
@ApplicationScoped
class DailyWork {

    private final EntityManager em;
    private final Clock clock;

    DailyWork(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Takes today's turn. Who takes it and dies leaves the rest for tomorrow, so the work must be such that what was left comes
     * up again by itself.
     *
     * @return false if it has been taken
     */
    @Transactional
    boolean take(String name) {
        return em.createNativeQuery("update daily_work set done_on = ?1 where name = ?2 and done_on < ?1")
                        .setParameter(1, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .setParameter(2, name)
                        .executeUpdate()
                == 1;
    }
}
