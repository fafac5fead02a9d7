package se.tillitsspegeln.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.profile.Profile.Comment;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.round.RoundId;

/** The released cells. Reading is by key; writing happens once, when a round closes. */
@ApplicationScoped
class ReleaseRepository implements PanacheRepositoryBase<ReleasedCellEntity, ReleasedCellEntity.Key> {

    private static final int AT_A_TIME = 500;

    private final StatelessSession session;

    ReleaseRepository(StatelessSession session) {
        this.session = session;
    }

    /** What belongs to these rounds' releases as wholes. */
    List<ReleaseEntity> releases(Collection<RoundId> rounds) {
        return getEntityManager()
                .createQuery("from ReleaseEntity where roundId in :rounds", ReleaseEntity.class)
                .setParameter("rounds", rounds.stream().map(RoundId::value).toList())
                .getResultList();
    }

    /**
     * Hands over the shown ones of these few cells. In plain SQL, because every profile begins here, and by whole keys,
     * because the embedded database walks a whole round for half ones.
     */
    void cells(Collection<ReleasedCellEntity.Key> keys, BiConsumer<ReleasedCellEntity.Key, byte[]> reader) {
        session.doWork(connection -> {
            String sql = "select round_id, unit, role, figures from released_cell where (round_id, unit, role) in ("
                    + places("(?, ?, ?)", keys.size()) + ")";
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                int at = 0;
                for (ReleasedCellEntity.Key key : keys) {
                    query.setString(++at, key.roundId());
                    query.setString(++at, key.unit());
                    query.setString(++at, key.role());
                }
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        reader.accept(
                                new ReleasedCellEntity.Key(rows.getString(1), rows.getString(2), rows.getString(3)),
                                rows.getBytes(4));
                    }
                }
            }
        });
    }

    private static String places(String one, int times) {
        return String.join(", ", Collections.nCopies(times, one));
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

    /**
     * Hands over the comments shown at exactly these units, a unit's id and a text; ordered by their random ids, so by
     * nothing that means anything. In plain SQL, as {@link #cells(Collection, BiConsumer)}.
     */
    void comments(RoundId round, Collection<UnitId> units, BiConsumer<String, Comment> reader) {
        session.doWork(connection -> {
            String sql = "select unit, item, text, masked from released_comment where (round_id, unit) in ("
                    + places("(?, ?)", units.size()) + ") order by item, id";
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                int at = 0;
                for (UnitId unit : units) {
                    query.setString(++at, round.value());
                    query.setString(++at, unit.value());
                }
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        boolean masked = rows.getBoolean(4);
                        reader.accept(
                                rows.getString(1),
                                new Comment(
                                        new ItemId(rows.getString(2)),
                                        masked ? Comment.MASK : rows.getString(3),
                                        masked));
                    }
                }
            }
        });
    }

    /** The comments shown at exactly this unit, for whoever moderates them; in the same order. */
    List<ReleasedCommentEntity> comments(RoundId round, UnitId unit) {
        return getEntityManager()
                .createQuery(
                        "from ReleasedCommentEntity where place = :place order by item, id",
                        ReleasedCommentEntity.class)
                .setParameter("place", new ReleasedCommentEntity.Place(round.value(), unit.value()))
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
