package se.tillitsspegeln.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class RoundRepository implements PanacheRepositoryBase<RoundEntity, String> {

    /** All, newest first. Rounds are few: some a year. */
    List<RoundEntity> newestFirst() {
        return listAll(Sort.descending("createdAt", "id"));
    }

    List<RoundEntity> closedOldestFirst() {
        return list("status = ?1 order by closedAt, id", RoundStatus.CLOSED);
    }

    /** Locked until the transaction ends, so that the round's status cannot move meanwhile. */
    Optional<RoundEntity> locked(RoundId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    List<RoundEntity> withStatus(RoundStatus status) {
        return list("status", status);
    }

    List<RoundEntity> dueToOpen(Instant now) {
        return list("status = ?1 and opensAt <= ?2", RoundStatus.DRAFT, now);
    }

    List<RoundEntity> dueToClose(Instant now) {
        return list("status = ?1 and closesAt <= ?2", RoundStatus.OPEN, now);
    }
}
