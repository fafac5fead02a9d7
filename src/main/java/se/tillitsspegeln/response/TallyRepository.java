package se.tillitsspegeln.response;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.shared.sql.Statements;

@ApplicationScoped
class TallyRepository implements PanacheRepositoryBase<TallyEntity, TallyEntity.Key> {

    private static final int PORTION = 500;

    private static final String BETWEEN = " where round_id = ? and role = ? and unit >= ? and unit <= ?";

    private static final String BY_KEY = " where round_id = ? and unit = ? and role = ?";

    private final Statements statements;

    TallyRepository(Statements statements) {
        this.statements = statements;
    }

    /** Locked until the transaction ends; nothing once the round has been released. */
    Optional<byte[]> locked(TallyEntity.Key key) {
        return statements.first(
                "select sealed from tally" + BY_KEY + " for update",
                row -> row.getBytes(1),
                key.roundId(),
                key.unit(),
                key.role());
    }

    /** Rewrites one that is {@linkplain #locked locked}. */
    void rewrite(TallyEntity.Key key, byte[] sealed) {
        int rewritten = statements.change(
                "update tally set sealed = ?" + BY_KEY, sealed, key.roundId(), key.unit(), key.role());
        if (rewritten != 1) {
            throw new IllegalStateException("a tally that is locked cannot be rewritten");
        }
    }

    /** A group's tally as it lies in the database. */
    record Sealed(String unit, byte[] bytes) {}

    /**
     * Takes those of one role out of the database, in the order of their units, and hands them over. Answers lock one tally
     * each, so no deadlock is possible. In portions, because the embedded database keeps in memory what one statement
     * changes, and between two units, because it would lock all rows that are left to find the first of them; in plain SQL,
     * because a close takes every tally of a region once and entities would be made for nothing.
     */
    void takeEach(RoundId round, String role, Consumer<List<Sealed>> reader) {
        List<String> units = statements.all(
                "select unit from tally where round_id = ? and role = ? order by unit",
                row -> row.getString(1),
                round.value(),
                role);
        for (int first = 0; first < units.size(); first += PORTION) {
            String last = units.get(Math.min(first + PORTION, units.size()) - 1);
            reader.accept(take(round.value(), role, units.get(first), last));
        }
    }

    private List<Sealed> take(String... range) {
        List<Sealed> portion = statements.all(
                "select unit, sealed from tally" + BETWEEN + " order by unit for update",
                row -> new Sealed(row.getString(1), row.getBytes(2)),
                (Object[]) range);
        if (statements.change("delete from tally" + BETWEEN, (Object[]) range) != portion.size()) {
            throw new IllegalStateException("a tally came while its portion was taken");
        }
        return portion;
    }

    Set<TallyEntity.Key> keys(RoundId round) {
        return getEntityManager()
                .createQuery("select t.key from TallyEntity t where t.key.roundId = :round", TallyEntity.Key.class)
                .setParameter("round", round.value())
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
