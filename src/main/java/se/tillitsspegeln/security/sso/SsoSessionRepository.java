package se.tillitsspegeln.security.sso;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@ApplicationScoped
class SsoSessionRepository implements PanacheRepositoryBase<SsoSessionEntity, byte[]> {

    void deleteEnded(Instant now) {
        delete("endsAt <= ?1", now);
    }
}
