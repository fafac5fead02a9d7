package se.tillitsspegeln.security.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<AccountEntity, String> {

    List<AccountEntity> byName() {
        return list("order by username");
    }

    Optional<AccountEntity> locked(String username) {
        return findByIdOptional(username, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Enabled accounts of this role, locked in the order of their names, so that two changes wait for each other. */
    List<AccountEntity> lockedEnabled(String role) {
        return find("role = ?1 and disabled = false order by username", role)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
