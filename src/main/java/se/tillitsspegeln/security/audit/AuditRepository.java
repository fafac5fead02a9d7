package se.tillitsspegeln.security.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AuditRepository implements PanacheRepositoryBase<AuditEntity, Long> {

    /** Newest first. */
    List<AuditEntity> read(AuditFilter filter, int most) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> values = new HashMap<>();
        add("notedAt >= :from", "from", filter.from(), conditions, values);
        add("notedAt < :until", "until", filter.until(), conditions, values);
        add("actor = :actor", "actor", filter.actor(), conditions, values);
        add("action = :action", "action", filter.action(), conditions, values);
        add("id < :before", "before", filter.beforeId(), conditions, values);
        return find(String.join(" and ", conditions), Sort.descending("id"), values)
                .page(0, most)
                .list();
    }

    /** Who looked at the unit's profile, newest first. */
    List<AuditEntity> views(String round, String unit, int most) {
        return find("subject = ?1 and action = ?2 and roundId = ?3", Sort.descending("id"), unit, Views.VIEWED, round)
                .page(0, most)
                .list();
    }

    /** Deletes at most so many lines from before this moment, the oldest first. */
    long deleteBefore(Instant moment, int most) {
        List<Long> ids = getEntityManager()
                .createQuery("select id from AuditEntity where notedAt < :moment order by notedAt", Long.class)
                .setParameter("moment", moment)
                .setMaxResults(most)
                .getResultList();
        return ids.isEmpty() ? 0 : delete("id in ?1", ids);
    }

    private static void add(
            String condition,
            String name,
            @Nullable Object value,
            List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
