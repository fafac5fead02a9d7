package se.tillitsspegeln.security.token;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class TokenRepository implements PanacheRepositoryBase<TokenEntity, String> {

    Optional<TokenEntity> byHash(byte[] hash) {
        return find("hash", hash).firstResultOptional();
    }

    List<TokenEntity> byName() {
        return list("order by name, id");
    }

    /** Writes only if the day is a new one. */
    void noteUse(String id, LocalDate today) {
        update("lastUsed = ?1 where id = ?2 and (lastUsed is null or lastUsed < ?1)", today, id);
    }
}
