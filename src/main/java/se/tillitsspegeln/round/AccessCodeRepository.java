package se.tillitsspegeln.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;

@ApplicationScoped
class AccessCodeRepository implements PanacheRepositoryBase<AccessCodeEntity, byte[]> {

    private static final int AT_A_TIME = 1_000;

    /** One key look-up that also brings the round's state. */
    Optional<Ledger> look(byte[] hash) {
        return getEntityManager()
                .createQuery("""
                        select new se.tillitsspegeln.round.AccessCodeRepository$Ledger(
                            c.roundId, c.unit, c.role, c.spent, r.status, r.closesAt)
                        from AccessCodeEntity c join RoundEntity r on r.id = c.roundId
                        where c.hash = :hash""", Ledger.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** Spends the code; false if another transaction did so first. In plain SQL, because HQL is read anew for every answer. */
    boolean spend(byte[] hash) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement spend = connection.prepareStatement(
                    "update access_code set spent = true where hash = ? and spent = false")) {
                spend.setBytes(1, hash);
                return spend.executeUpdate() == 1;
            }
        });
    }

    /** Deletes some codes of the round; how many. */
    int deleteSome(RoundId round) {
        return getEntityManager()
                .createNativeQuery("delete from access_code where hash in"
                        + " (select c.hash from access_code c where c.round_id = ?1 limit " + AT_A_TIME + ")")
                .setParameter(1, round.value())
                .executeUpdate();
    }

    /** Locks the code; false if it is spent or unknown. */
    boolean hold(byte[] hash) {
        return find("hash", hash)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .filter(code -> !code.spent)
                .isPresent();
    }

    /** How many codes each unit and role has and how many are spent: one pass over the round's codes. */
    List<GroupCount> groups(RoundId round) {
        return getEntityManager()
                .createQuery("""
                        select c.unit, c.role, count(*), sum(case when c.spent then 1 else 0 end)
                        from AccessCodeEntity c where c.roundId = :round
                        group by c.unit, c.role order by c.unit, c.role""", Object[].class)
                .setParameter("round", round.value())
                .getResultStream()
                .map(AccessCodeRepository::group)
                .toList();
    }

    private static GroupCount group(Object[] row) {
        int invited = ((Number) row[2]).intValue();
        int answered = ((Number) row[3]).intValue();
        return new GroupCount(new UnitId((String) row[0]), (String) row[1], invited, answered);
    }

    /** One line of the ledger with its round's state. */
    record Ledger(
            String roundId,
            String unit,
            String role,
            boolean spent,
            RoundStatus status,
            @Nullable Instant closesAt) {}
}
