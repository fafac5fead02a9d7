package se.tillitsspegeln.response;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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

    /** A group's tally as it lies in the database. */
    record Sealed(String unit, byte[] bytes) {}

    /**
     * Those of one role, locked in the order of their units, handed over in portions and let go of. Answers lock one tally
     * each, so no deadlock is possible. In plain SQL, because a close reads every tally of a region once and an entity
     * would be made for nothing.
     */
    void lockEach(RoundId round, String role, Consumer<List<Sealed>> reader) {
        session.doWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select unit, sealed from tally where round_id = ? and role = ? order by unit for update")) {
                query.setString(1, round.value());
                query.setString(2, role);
                query.setFetchSize(PORTION);
                try (ResultSet rows = query.executeQuery()) {
                    handOver(rows, reader);
                }
            }
        });
    }

    private static void handOver(ResultSet rows, Consumer<List<Sealed>> reader) throws SQLException {
        List<Sealed> portion = new ArrayList<>(PORTION);
        while (rows.next()) {
            portion.add(new Sealed(rows.getString(1), rows.getBytes(2)));
            if (portion.size() == PORTION) {
                reader.accept(portion);
                portion = new ArrayList<>(PORTION);
            }
        }
        reader.accept(portion);
    }

    Set<TallyEntity.Key> keys(RoundId round) {
        return getEntityManager()
                .createQuery("select t.key from TallyEntity t where t.key.roundId = :round", TallyEntity.Key.class)
                .setParameter("round", round.value())
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
