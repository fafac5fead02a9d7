package se.tillitsspegeln.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who is invited. Read and written as often as there are groups, never as often as there are codes. */
@ApplicationScoped
class RoundGroupRepository implements PanacheRepositoryBase<RoundGroupEntity, RoundGroupEntity.Key> {

    private static final int KEYS_AT_A_TIME = 500;

    /** Adds what was ordered to what is there, in the caller's transaction, which has locked the round. */
    void add(RoundId round, List<CodeOrder> orders) {
        Map<RoundGroupEntity.Key, Integer> more = new LinkedHashMap<>();
        orders.forEach(order -> more.merge(RoundGroupEntity.Key.of(round, order), order.count(), Integer::sum));
        Map<RoundGroupEntity.Key, RoundGroupEntity> known = known(List.copyOf(more.keySet()));
        more.forEach((key, count) -> {
            RoundGroupEntity entity = known.get(key);
            if (entity == null) {
                entity = RoundGroupEntity.of(key);
                entity.invited = count;
                persist(entity);
            } else {
                entity.invited += count;
            }
        });
    }

    /** Every group of the round with at least one code. */
    Map<Group, Integer> invited(RoundId round) {
        Map<Group, Integer> invited = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select g.key, g.invited from RoundGroupEntity g where g.key.roundId = :round", Object[].class)
                .setParameter("round", round.value())
                .getResultStream()
                .forEach(row -> invited.put(((RoundGroupEntity.Key) row[0]).group(), (Integer) row[1]));
        return invited;
    }

    private Map<RoundGroupEntity.Key, RoundGroupEntity> known(List<RoundGroupEntity.Key> keys) {
        Map<RoundGroupEntity.Key, RoundGroupEntity> known = new HashMap<>();
        for (int from = 0; from < keys.size(); from += KEYS_AT_A_TIME) {
            List<RoundGroupEntity.Key> some = keys.subList(from, Math.min(from + KEYS_AT_A_TIME, keys.size()));
            list("key in ?1", some).forEach(entity -> known.put(entity.key, entity));
        }
        return known;
    }
}
