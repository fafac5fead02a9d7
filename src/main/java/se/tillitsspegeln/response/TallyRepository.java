package se.tillitsspegeln.response;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
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

    private static final String BETWEEN = " where round_id = ? and role = ? and unit >= ? and unit <= ?";

    private final StatelessSession session;

    TallyRepository(StatelessSession session) {
        this.session = session;
    }

    /** A group's tally as it lies in the database. */
    record Sealed(String unit, byte[] bytes) {}

    /**
     * Takes those of one role out of the database, in the order of their units, and hands them over. Answers lock one tally
     * each, so no deadlock is possible. In portions, because the embedded database keeps in memory what one statement
     * changes, and between two units, because it would lock all rows that are left to find the first of them; in plain SQL,
     * because a close takes every tally of a region once and entities would be made for nothing.
     */
    void takeEach(RoundId round, String role, Consumer<List<Sealed>> reader) {
        session.doWork(connection -> {
            List<String> units = units(connection, round, role);
            try (PreparedStatement lock = connection.prepareStatement(
                            "select unit, sealed from tally" + BETWEEN + " order by unit for update");
                    PreparedStatement delete = connection.prepareStatement("delete from tally" + BETWEEN)) {
                for (int first = 0; first < units.size(); first += PORTION) {
                    String last = units.get(Math.min(first + PORTION, units.size()) - 1);
                    setRange(lock, round, role, units.get(first), last);
                    List<Sealed> portion = read(lock);
                    setRange(delete, round, role, units.get(first), last);
                    delete.executeUpdate();
                    reader.accept(portion);
                }
            }
        });
    }

    private static List<String> units(Connection connection, RoundId round, String role) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select unit from tally where round_id = ? and role = ? order by unit")) {
            query.setString(1, round.value());
            query.setString(2, role);
            query.setFetchSize(PORTION);
            List<String> units = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    units.add(rows.getString(1));
                }
            }
            return units;
        }
    }

    private static void setRange(PreparedStatement statement, RoundId round, String role, String first, String last)
            throws SQLException {
        statement.setString(1, round.value());
        statement.setString(2, role);
        statement.setString(3, first);
        statement.setString(4, last);
    }

    private static List<Sealed> read(PreparedStatement query) throws SQLException {
        List<Sealed> rows = new ArrayList<>(PORTION);
        try (ResultSet result = query.executeQuery()) {
            while (result.next()) {
                rows.add(new Sealed(result.getString(1), result.getBytes(2)));
            }
        }
        return rows;
    }

    Set<TallyEntity.Key> keys(RoundId round) {
        return getEntityManager()
                .createQuery("select t.key from TallyEntity t where t.key.roundId = :round", TallyEntity.Key.class)
                .setParameter("round", round.value())
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
