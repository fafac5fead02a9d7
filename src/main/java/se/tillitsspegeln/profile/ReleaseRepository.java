package se.tillitsspegeln.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.round.RoundId;

/** The released cells. Reading is by key; writing happens once, when a round closes. */
@ApplicationScoped
class ReleaseRepository implements PanacheRepositoryBase<ReleasedCellEntity, ReleasedCellEntity.Key> {

    private static final int FLUSH_EVERY = 500;

    /** The shown cells of these few units. */
    List<ReleasedCellEntity> cells(RoundId round, Collection<UnitId> units) {
        return list(
                "key.roundId = ?1 and key.unit in ?2 order by key.unit, key.role",
                round.value(),
                units.stream().map(UnitId::value).toList());
    }

    /** The shown cells of one unit in these rounds. */
    List<ReleasedCellEntity> cells(Collection<RoundId> rounds, UnitId unit) {
        return list(
                "key.roundId in ?1 and key.unit = ?2",
                rounds.stream().map(RoundId::value).toList(),
                unit.value());
    }

    /** What belongs to these rounds' releases as wholes. */
    List<ReleaseEntity> releases(Collection<RoundId> rounds) {
        return getEntityManager()
                .createQuery("from ReleaseEntity where roundId in :rounds", ReleaseEntity.class)
                .setParameter("rounds", rounds.stream().map(RoundId::value).toList())
                .getResultList();
    }

    /** All shown cells of one role. */
    List<ReleasedCellEntity> cells(RoundId round, String role) {
        return list("key.roundId = ?1 and key.role = ?2", round.value(), role);
    }

    /** The comments shown at exactly these units; ordered by their random ids, so by nothing that means anything. */
    List<ReleasedCommentEntity> comments(RoundId round, Collection<UnitId> units) {
        return getEntityManager()
                .createQuery(
                        "from ReleasedCommentEntity where roundId = :round and unit in :units order by item, id",
                        ReleasedCommentEntity.class)
                .setParameter("round", round.value())
                .setParameter("units", units.stream().map(UnitId::value).toList())
                .getResultList();
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
