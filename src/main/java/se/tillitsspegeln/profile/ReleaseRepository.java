package se.tillitsspegeln.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.round.RoundId;

/** The released cells. Reading is by key; writing happens once, when a round closes. */
@ApplicationScoped
class ReleaseRepository implements PanacheRepositoryBase<ReleasedCellEntity, ReleasedCellEntity.Key> {

    private static final int FETCHED_AT_A_TIME = 500;

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

    /** All shown cells of one role, read from the database and from no cache. To be closed. */
    Stream<Stored> stored(RoundId round, String role) {
        return session.createSelectionQuery("""
                        select new se.tillitsspegeln.profile.ReleaseRepository$Stored(c.key.unit, c.figures)
                        from ReleasedCellEntity c where c.key.roundId = :round and c.key.role = :role""", Stored.class)
                .setParameter("round", round.value())
                .setParameter("role", role)
                .setFetchSize(FETCHED_AT_A_TIME)
                .getResultStream();
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

    /** Writes a portion of cells in one batch and forgets them. */
    void write(List<ReleasedCellEntity> cells) {
        session.insertMultiple(cells);
    }

    void write(Object entity) {
        getEntityManager().persist(entity);
    }
}
