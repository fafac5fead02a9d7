package se.tillitsspegeln.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and writes whole trees, never a query per unit. */
@ApplicationScoped
class UnitRepository implements PanacheRepositoryBase<UnitEntity, String> {

    String revision() {
        return getEntityManager()
                .createQuery("select t.revision from TreeRevision t where t.id = :id", String.class)
                .setParameter("id", TreeRevision.ONLY)
                .getSingleResult();
    }

    /** Makes every other replacement wait until this transaction ends. */
    void lockAndRenewRevision() {
        TreeRevision current =
                getEntityManager().find(TreeRevision.class, TreeRevision.ONLY, LockModeType.PESSIMISTIC_WRITE);
        current.revision = UUID.randomUUID().toString();
    }

    UnitTree readTree() {
        return UnitTree.of(
                listAll(Sort.by("position")).stream().map(UnitEntity::toUnit).toList());
    }

    /** Makes the stored tree equal to the new one. The session writes inserts, then updates, then deletes, in batches. */
    void write(UnitTree now, UnitTree next) {
        Map<String, UnitEntity> stored =
                listAll().stream().collect(Collectors.toMap(entity -> entity.id, Function.identity()));
        Map<@Nullable UnitId, Integer> siblings = new HashMap<>();
        for (Unit unit : next.units()) {
            int position = siblings.merge(unit.parent(), 1, Integer::sum) - 1;
            UnitEntity entity = stored.get(unit.id().value());
            if (entity == null) {
                add(unit, position);
            } else {
                entity.set(unit, position);
            }
        }
        removeMissing(now, next, stored);
    }

    private void add(Unit unit, int position) {
        UnitEntity entity = new UnitEntity(unit.id().value());
        entity.set(unit, position);
        persist(entity);
    }

    /** Children before parents, as the foreign key asks. */
    private void removeMissing(UnitTree now, UnitTree next, Map<String, UnitEntity> stored) {
        List<Unit> units = now.units();
        for (int i = units.size() - 1; i >= 0; i--) {
            UnitId id = units.get(i).id();
            if (next.find(id).isEmpty()) {
                delete(Objects.requireNonNull(stored.get(id.value())));
            }
        }
    }
}
