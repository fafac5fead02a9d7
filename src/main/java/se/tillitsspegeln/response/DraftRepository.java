package se.tillitsspegeln.response;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.PreparedStatement;
import java.util.Optional;
import org.hibernate.Session;

@ApplicationScoped
class DraftRepository implements PanacheRepositoryBase<DraftEntity, byte[]> {

    Optional<DraftEntity> byId(byte[] id) {
        return find("id", id).firstResultOptional();
    }

    /** Locked, so that two devices saving at once merge one after the other. */
    Optional<DraftEntity> locked(byte[] id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Part of every answer, and so in plain SQL: HQL is read anew each time. */
    void destroy(byte[] id) {
        getEntityManager().unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from draft where id = ?")) {
                delete.setBytes(1, id);
                delete.executeUpdate();
            }
        });
    }
}
