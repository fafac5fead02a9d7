package se.tillitsspegeln.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.shared.sql.Statements;

@ApplicationScoped
class AccessCodeRepository implements PanacheRepositoryBase<AccessCodeEntity, byte[]> {

    private final Statements statements;

    AccessCodeRepository(Statements statements) {
        this.statements = statements;
    }

    /** One key look-up that also brings the round's state. */
    Optional<Ledger> look(byte[] hash) {
        return statements.first(
                "select c.round_id, c.unit, c.role, c.spent, r.status, r.closes_at"
                        + " from access_code c join round r on r.id = c.round_id where c.hash = ?",
                AccessCodeRepository::ledger,
                hash);
    }

    private static Ledger ledger(ResultSet row) throws SQLException {
        OffsetDateTime closesAt = row.getObject(6, OffsetDateTime.class);
        return new Ledger(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                RoundStatus.valueOf(row.getString(5)),
                closesAt == null ? null : closesAt.toInstant());
    }

    /** Spends the code; false if another transaction did so first. */
    boolean spend(byte[] hash) {
        return statements.change("update access_code set spent = true where hash = ? and spent = false", hash) == 1;
    }

    /** Deletes some codes of the round, if it stands so; how many. */
    int deleteSome(RoundId round, RoundStatus status, int most) {
        return statements.change(
                "delete from access_code where hash in (select c.hash from access_code c"
                        + " join round r on r.id = c.round_id where r.id = ? and r.status = ? limit ?)",
                round.value(),
                status.name(),
                most);
    }

    /** Locks the code; false if it is spent or unknown. */
    boolean hold(byte[] hash) {
        return statements
                .first("select spent from access_code where hash = ? for update", row -> !row.getBoolean(1), hash)
                .orElse(false);
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
