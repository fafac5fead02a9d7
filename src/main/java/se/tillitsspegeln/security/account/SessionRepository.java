package se.tillitsspegeln.security.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<SessionEntity, byte[]> {

    /** The account that is logged in: one query by key. */
    Optional<AccountEntity> account(byte[] id, Instant now) {
        return getEntityManager()
                .createQuery("""
                        select a from SessionEntity s join AccountEntity a on a.username = s.username
                        where s.id = :id and s.endsAt > :now and a.disabled = false""", AccountEntity.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    void deleteEnded(Instant now) {
        delete("endsAt <= ?1", now);
    }

    void deleteOf(String username) {
        delete("username", username);
    }

    void deleteOthers(String username, byte[] kept) {
        delete("username = ?1 and id <> ?2", username, kept);
    }
}
