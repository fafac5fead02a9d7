package se.tillitsspegeln.security.guess;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;

@ApplicationScoped
class GuessRepository implements PanacheRepositoryBase<GuessEntity, byte[]> {

    /** The row, locked; made if missing. Two that make it at the same moment: one fails and tries again. */
    GuessEntity locked(byte[] id, Instant now) {
        GuessEntity known = findById(id, LockModeType.PESSIMISTIC_WRITE);
        return known == null ? make(id, now) : known;
    }

    /** Forgets what no longer counts. */
    void forget(Instant lastBefore, Instant now) {
        delete("lastAt < ?1 and (knownUntil is null or knownUntil < ?2)", lastBefore, now);
    }

    private GuessEntity make(byte[] id, Instant now) {
        GuessEntity made = new GuessEntity();
        made.id = id;
        made.lastAt = now;
        persistAndFlush(made);
        return made;
    }
}
