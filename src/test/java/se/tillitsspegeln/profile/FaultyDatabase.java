package se.tillitsspegeln.profile;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tillitsspegeln.round.RoundId;

/** Makes the real database fail at one step of one round's close, by constraints and changes that can be taken away. */
@ApplicationScoped
class FaultyDatabase {

    private static final String STORED = "The results could not be stored.";
    private static final String STOPPED = "The release was stopped: ";

    /** What the two kinds of database say differently. */
    private static final Map<String, String> H2 = Map.of(
            "ZERO", "X'00'",
            "BYTES", "varbinary(1000)",
            "ALTER FIGURES",
                    "create trigger fault before insert on released_cell for each row call '"
                            + FalseFigures.class.getName() + "'",
            "LEAVE FIGURES", "drop trigger fault",
            "WAITING", "select session_id from information_schema.sessions where blocker_id = session_id()",
            "CUT", "call abort_session(%d)");

    private static final Map<String, String> POSTGRESQL = Map.of(
            "ZERO", "'\\x00'::bytea",
            "BYTES", "bytea",
            "ALTER FIGURES",
                    "create function fault() returns trigger as 'begin if new.unit = ''r'' then new.figures :="
                            + " set_byte(new.figures, 7, get_byte(new.figures, 7) + 2); end if; return new; end'"
                            + " language plpgsql; create trigger fault before insert on released_cell"
                            + " for each row execute function fault()",
            "LEAVE FIGURES", "drop trigger fault on released_cell; drop function fault()",
            "WAITING", "select pid from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))",
            "CUT", "select pg_terminate_backend(%d)");

    private final AgroalDataSource database;
    private final Map<String, String> kind;
    private final Deque<String> mending = new ArrayDeque<>();

    FaultyDatabase(AgroalDataSource database, @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.database = database;
        this.kind = kind.equals("h2") ? H2 : POSTGRESQL;
    }

    /** What goes wrong, the statement that mends it, and what people are told. */
    enum Step {
        LEDGER(
                "update round_group set invited = invited - 100 where round_id = 'ROUND'",
                "update round_group set invited = invited + 100 where round_id = 'ROUND'",
                STOPPED),
        GROUPS_COUNTED(
                "update tally set role = 'chefer' where round_id = 'ROUND' and unit = 'b'",
                "update tally set role = 'medarbetare' where round_id = 'ROUND' and unit = 'b'",
                STOPPED),
        TALLIES_READ(
                "update tally set sealed = sealed || ZERO where round_id = 'ROUND' and unit = 'b'",
                "update tally set sealed = substring(sealed from 1 for octet_length(sealed) - 1)"
                        + " where round_id = 'ROUND' and unit = 'b'",
                STORED),
        CELLS_WRITTEN(
                "alter table released_cell add constraint fault check (round_id <> 'ROUND' or unit <> 'b')",
                "alter table released_cell drop constraint fault",
                STORED),
        AUDITED("ALTER FIGURES", "LEAVE FIGURES", STOPPED),
        COMMENTS_WRITTEN(
                "alter table released_comment add constraint fault check (round_id <> 'ROUND')",
                "alter table released_comment drop constraint fault",
                STORED),
        DOCUMENT_WRITTEN(
                "alter table release add constraint fault check (round_id <> 'ROUND')",
                "alter table release drop constraint fault",
                STORED),
        TALLIES_DESTROYED(
                "create table fault (round_id varchar(36), unit varchar(64), role varchar(64),"
                        + " foreign key (round_id, unit, role) references tally);"
                        + " insert into fault select round_id, unit, role from tally where round_id = 'ROUND'",
                "drop table fault",
                STORED),
        COMMENTS_DESTROYED(
                "create table fault (id uuid references sealed_comment);"
                        + " insert into fault select id from sealed_comment where round_id = 'ROUND'",
                "drop table fault",
                STORED),
        DRAFTS_DESTROYED(
                "create table fault (id BYTES references draft);"
                        + " insert into fault select id from draft where round_id = 'ROUND'",
                "drop table fault",
                STORED),
        MARKED_CLOSED(
                "alter table round add constraint fault check (id <> 'ROUND' or status <> 'CLOSED')",
                "alter table round drop constraint fault",
                STORED);

        private final String fault;
        private final String mending;
        private final String problem;

        Step(String fault, String mending, String problem) {
            this.fault = fault;
            this.mending = mending;
            this.problem = problem;
        }

        String problem() {
            return problem;
        }
    }

    void breakAt(Step step, RoundId round) {
        run(said(step.fault, round));
        mending.push(said(step.mending, round));
    }

    private String said(String statement, RoundId round) {
        String said = statement.replace("ROUND", round.value());
        for (Map.Entry<String, String> word : kind.entrySet()) {
            said = said.replace(word.getKey(), word.getValue());
        }
        return said;
    }

    void mend() {
        while (!mending.isEmpty()) {
            run(mending.pop());
        }
    }

    Map<String, Integer> rows(Collection<String> tables, RoundId round) {
        Map<String, Integer> rows = new HashMap<>();
        for (String table : tables) {
            rows.put(table, number("select count(*) from " + table + " where round_id = '" + round + "'"));
        }
        return rows;
    }

    int spent(RoundId round) {
        return number("select count(*) from access_code where spent and round_id = '" + round + "'");
    }

    /** Holds a group's tally as an answer on its way does. */
    Hold holdTally(RoundId round, String unit) {
        return new Hold(round, unit);
    }

    private void run(String statement) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int number(String query) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(query);
                ResultSet rows = prepared.executeQuery()) {
            return rows.next() ? rows.getInt(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A tally that is locked by somebody else. */
    final class Hold implements AutoCloseable {

        private final RoundId round;
        private final Connection connection;

        private Hold(RoundId round, String unit) {
            this.round = round;
            try {
                connection = database.getConnection();
                connection.setAutoCommit(false);
                try (PreparedStatement locking = connection.prepareStatement(
                        "select sealed from tally where round_id = ? and unit = ? for update")) {
                    locking.setString(1, round.value());
                    locking.setString(2, unit);
                    locking.executeQuery();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        int awaitWaiting() {
            while (true) {
                try (PreparedStatement waiting = connection.prepareStatement(said("WAITING", round));
                        ResultSet rows = waiting.executeQuery()) {
                    if (rows.next()) {
                        return rows.getInt(1);
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                Thread.onSpinWait();
            }
        }

        /** Takes the connection away from whoever waits for the tally. */
        void cutWhoeverWaits() {
            run(said("CUT", round).formatted(awaitWaiting()));
        }

        @Override
        public void close() {
            try {
                if (!connection.isClosed()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                    connection.close();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
