package se.tillitsspegeln.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.round.RoundId;

/** The released cells. Reading is by key; writing happens once, when a round closes. */
@ApplicationScoped
class ReleaseRepository implements PanacheRepositoryBase<ReleasedCellEntity, ReleasedCellEntity.Key> {

    private static final int AT_A_TIME = 500;

    private final StatelessSession session;

    ReleaseRepository(StatelessSession session) {
        this.session = session;
    }

    /** The shown cells of one unit in several rounds, each round with its roles; by whole keys as well. */
    List<ReleasedCellEntity> cells(Map<RoundId, List<String>> rolesByRound, UnitId unit) {
        List<ReleasedCellEntity.Key> keys = rolesByRound.entrySet().stream()
                .flatMap(round -> round.getValue().stream()
                        .map(role -> new ReleasedCellEntity.Key(round.getKey().value(), unit.value(), role)))
                .toList();
        return keys.isEmpty() ? List.of() : list("key in ?1", keys);
    }

    /** What belongs to these rounds' releases as wholes. */
    List<ReleaseEntity> releases(Collection<RoundId> rounds) {
        return getEntityManager()
                .createQuery("from ReleaseEntity where roundId in :rounds", ReleaseEntity.class)
                .setParameter("rounds", rounds.stream().map(RoundId::value).toList())
                .getResultList();
    }

    /** The shown cells of these few units, by whole keys: the embedded database walks a whole round for half ones. */
    List<ReleasedCellEntity> cells(RoundId round, Collection<UnitId> units, List<String> roles) {
        List<ReleasedCellEntity.Key> keys = units.stream()
                .flatMap(unit ->
                        roles.stream().map(role -> new ReleasedCellEntity.Key(round.value(), unit.value(), role)))
                .toList();
        return keys.isEmpty() ? List.of() : list("key in ?1", keys);
    }

    /** A cell as it lies in the database. */
    record Stored(String unit, byte[] figures) {}

    /**
     * All shown cells of one role, read from the database and from no cache, handed over one by one. In plain SQL, as
     * {@link #write(RoundId, String, List)}: a close and an export go through every cell of a region, and need no entities.
     */
    void each(RoundId round, String role, Consumer<Stored> reader) {
        session.doWork(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select unit, figures from released_cell where round_id = ? and role = ?")) {
                query.setString(1, round.value());
                query.setString(2, role);
                query.setFetchSize(AT_A_TIME);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        reader.accept(new Stored(rows.getString(1), rows.getBytes(2)));
                    }
                }
            }
        });
    }

    /** The comments shown at exactly these units; ordered by their random ids, so by nothing that means anything. */
    List<ReleasedCommentEntity> comments(RoundId round, Collection<UnitId> units) {
        return getEntityManager()
                .createQuery(
                        "from ReleasedCommentEntity where place in :places order by item, id",
                        ReleasedCommentEntity.class)
                .setParameter(
                        "places",
                        units.stream()
                                .map(unit -> new ReleasedCommentEntity.Place(round.value(), unit.value()))
                                .toList())
                .getResultList();
    }

    /** One text of this round and unit, locked until the transaction ends. */
    Optional<ReleasedCommentEntity> comment(RoundId round, UnitId unit, UUID id) {
        return Optional.ofNullable(
                        getEntityManager().find(ReleasedCommentEntity.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(entity -> entity.place.equals(new ReleasedCommentEntity.Place(round.value(), unit.value())));
    }

    /** When a text of the round was masked or shown again last; {@code null} if none ever was. */
    @Nullable
    Instant lastModerated(RoundId round) {
        return getEntityManager()
                .createQuery(
                        "select max(moderatedAt) from ReleasedCommentEntity where place.roundId = :round",
                        Instant.class)
                .setParameter("round", round.value())
                .getSingleResult();
    }

    /** Writes the role's cells in batches. */
    void write(RoundId round, String role, Iterable<Stored> cells) {
        session.doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into released_cell (round_id, unit, role, figures) values (?, ?, ?, ?)")) {
                int waiting = 0;
                for (Stored cell : cells) {
                    insert.setString(1, round.value());
                    insert.setString(2, cell.unit());
                    insert.setString(3, role);
                    insert.setBytes(4, cell.figures());
                    insert.addBatch();
                    if (++waiting % AT_A_TIME == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        });
    }

    void write(Object entity) {
        getEntityManager().persist(entity);
    }
}
