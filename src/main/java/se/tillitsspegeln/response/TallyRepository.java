package se.tillitsspegeln.response;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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

    private static final int PORTION = 500;

    private final StatelessSession session;

    TallyRepository(StatelessSession session) {
        this.session = session;
    }

    /**
     * Those of one role, locked in the order of their units, handed over in portions and let go of. Answers lock one tally
     * each, so no deadlock is possible.
     */
    void lockEach(RoundId round, String role, Consumer<List<TallyEntity>> reader) {
        try (Stream<TallyEntity> all = session.createSelectionQuery(
                        "from TallyEntity where key.roundId = :round and key.role = :role order by key.unit",
                        TallyEntity.class)
                .setParameter("round", round.value())
                .setParameter("role", role)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setFetchSize(PORTION)
                .getResultStream()) {
            Iterator<TallyEntity> rest = all.iterator();
            while (rest.hasNext()) {
                List<TallyEntity> portion = new ArrayList<>();
                while (rest.hasNext() && portion.size() < PORTION) {
                    portion.add(rest.next());
                }
                reader.accept(portion);
            }
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
