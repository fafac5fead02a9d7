package se.tillitsspegeln.response;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.tillitsspegeln.round.RoundId;

@ApplicationScoped
class TallyRepository implements PanacheRepositoryBase<TallyEntity, TallyEntity.Key> {

    /** Locked until the transaction ends; nothing once the round has been released. */
    Optional<TallyEntity> locked(TallyEntity.Key key) {
        return findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE);
    }

    /** All of a round, locked in the order of their keys. Answers lock one tally each, so no deadlock is possible. */
    List<TallyEntity> lockedAll(RoundId round) {
        return find("key.roundId = ?1 order by key.unit, key.role", round.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    Set<TallyEntity.Key> keys(RoundId round) {
        return getEntityManager()
                .createQuery("select t.key from TallyEntity t where t.key.roundId = :round", TallyEntity.Key.class)
                .setParameter("round", round.value())
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
