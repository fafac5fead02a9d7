package se.tillitsspegeln.response;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.shared.sql.Statements;

@ApplicationScoped
class DraftRepository implements PanacheRepositoryBase<DraftEntity, byte[]> {

    private final Statements statements;

    DraftRepository(Statements statements) {
        this.statements = statements;
    }

    Optional<byte[]> sealed(byte[] id) {
        return statements.first("select sealed from draft where id = ?", row -> row.getBytes(1), id);
    }

    /** Locked, so that two devices saving at once merge one after the other. */
    Optional<byte[]> locked(byte[] id) {
        return statements.first("select sealed from draft where id = ? for update", row -> row.getBytes(1), id);
    }

    void insert(byte[] id, RoundId round, byte[] sealed) {
        statements.change("insert into draft (id, round_id, sealed) values (?, ?, ?)", id, round.value(), sealed);
    }

    void update(byte[] id, byte[] sealed) {
        statements.change("update draft set sealed = ? where id = ?", sealed, id);
    }

    void destroy(byte[] id) {
        statements.change("delete from draft where id = ?", id);
    }
}
