package se.tillitsspegeln.profile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
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

    /** Writes a portion of cells in one batch and forgets them. */
    void write(List<ReleasedCellEntity> cells) {
        session.insertMultiple(cells);
    }

    void write(Object entity) {
        getEntityManager().persist(entity);
    }
}
