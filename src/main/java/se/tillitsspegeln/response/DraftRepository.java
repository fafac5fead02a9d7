package se.tillitsspegeln.response;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

@ApplicationScoped
class DraftRepository implements PanacheRepositoryBase<DraftEntity, byte[]> {

    Optional<DraftEntity> byId(byte[] id) {
        return find("id", id).firstResultOptional();
    }

    /** Locked, so that two devices saving at once merge one after the other. */
    Optional<DraftEntity> locked(byte[] id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
