package se.tillitsspegeln.response;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import se.tillitsspegeln.round.RoundId;

@ApplicationScoped
class TallyRepository implements PanacheRepositoryBase<TallyEntity, TallyEntity.Key> {

    /** Locked until the transaction ends; nothing once the round has been released. */
    Optional<TallyEntity> locked(TallyEntity.Key key) {
        return findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE);
    }

    private static final int FETCHED_AT_A_TIME = 500;

    private final StatelessSession session;

    TallyRepository(StatelessSession session) {
        this.session = session;
    }

    /**
     * Those of one role, locked in the order of their units and let go of one by one. Answers lock one tally each, so no
     * deadlock is possible.
     */
    void lockEach(RoundId round, String role, Consumer<TallyEntity> reader) {
        try (Stream<TallyEntity> all = session.createSelectionQuery(
                        "from TallyEntity where key.roundId = :round and key.role = :role order by key.unit",
                        TallyEntity.class)
                .setParameter("round", round.value())
                .setParameter("role", role)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setFetchSize(FETCHED_AT_A_TIME)
                .getResultStream()) {
            all.forEach(reader);
        }
    }

    Set<TallyEntity.Key> keys(RoundId round) {
        return getEntityManager()
                .createQuery("select t.key from TallyEntity t where t.key.roundId = :round", TallyEntity.Key.class)
                .setParameter("round", round.value())
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
