package se.tillitsspegeln.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.round.RoundId;

/** The released cells. Reading is by key; writing happens once, when a round closes. */
@ApplicationScoped
class ReleaseRepository implements PanacheRepositoryBase<ReleasedCellEntity, ReleasedCellEntity.Key> {

    private static final int FLUSH_EVERY = 500;

    /** The shown cells of these few units, by whole keys: the embedded database walks a whole round for half ones. */
    List<ReleasedCellEntity> cells(RoundId round, Collection<UnitId> units, List<String> roles) {
        List<ReleasedCellEntity.Key> keys = units.stream()
                .flatMap(unit ->
                        roles.stream().map(role -> new ReleasedCellEntity.Key(round.value(), unit.value(), role)))
                .toList();
        return keys.isEmpty() ? List.of() : list("key in ?1", keys);
    }

    /** All shown cells of one role. */
    List<ReleasedCellEntity> cells(RoundId round, String role) {
        return list("key.roundId = ?1 and key.role = ?2", round.value(), role);
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

    /** Writes and forgets in portions, so that memory does not grow with the organisation. */
    void write(List<ReleasedCellEntity> cells) {
        for (int i = 0; i < cells.size(); i++) {
            persist(cells.get(i));
            if (i % FLUSH_EVERY == FLUSH_EVERY - 1) {
                flush();
                getEntityManager().clear();
            }
        }
        flush();
        getEntityManager().clear();
    }

    void write(Object entity) {
        getEntityManager().persist(entity);
    }
}
