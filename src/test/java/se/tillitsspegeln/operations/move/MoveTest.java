package se.tillitsspegeln.operations.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import se.tillitsspegeln.database.SampleRows;
import se.tillitsspegeln.database.SchemaInTime;
import se.tillitsspegeln.operations.StartProblem;

/** Every table of a small embedded database, into a real PostgreSQL; and what is refused, without a trace. */
@EnabledIfSystemProperty(named = "tillit.test.database", matches = "postgresql")
class MoveTest {

    private Connection from;
    private Connection to;

    @BeforeEach
    void makeDatabases() throws SQLException {
        List<Integer> versions = SchemaInTime.versions();
        SchemaInTime embedded = SchemaInTime.emptyH2().migrate();
        SampleRows.insert(embedded, versions.get(versions.size() - 1));
        from = embedded.connect();
        to = SchemaInTime.empty().migrate().connect();
    }

    @AfterEach
    void close() throws SQLException {
        from.close();
        to.close();
    }

    @Test
    void everyTableIsMovedRowByRow() throws SQLException {
        Map<String, Long> moved = new Move(from, to).run();
        assertThat(moved.keySet()).isEqualTo(Table.shape(from).keySet());
        assertThat(moved).allSatisfy((table, rows) -> assertThat(rows).isPositive());
        for (Table table : Table.all(to)) {
            assertThat(table.sum(to).isSameAs(table.sum(from))).as(table.name()).isTrue();
        }
        assertThat(ask("select text from released_comment")).isEqualTo("Mer tid");
        assertThat(ask("select kept_at at time zone 'UTC' from agreement")).isEqualTo("2026-03-01 12:00:00.123456");
    }

    @Test
    void newRowsGetNewNumbersAndForeignKeysHoldAgain() throws SQLException {
        run(from, "alter table audit_entry alter column id restart with 4711");
        run(
                from,
                "insert into audit_entry (noted_at, actor, role, action, details) select noted_at, actor, role, action,"
                        + " details from audit_entry");
        new Move(from, to).run();
        to.setAutoCommit(true);
        run(to, "insert into audit_entry (noted_at, actor, role, action, details) values (now(), 'a', 'a', 'a', 'a')");
        assertThat(ask("select max(id) from audit_entry")).isEqualTo("4712");
        assertThatThrownBy(
                        () -> run(to, "insert into unit (id, name, parent, position) values ('x', 'x', 'nobody', 0)"))
                .hasMessageContaining("unit_parent");
        assertThat(ask("select count(*) from pg_constraint where contype = 'f' and condeferrable"))
                .isEqualTo("0");
    }

    @Test
    void aDatabaseThatIsInUseIsRefused() throws SQLException {
        run(to, "insert into account (username, password_hash, role) values ('admin', 'x', 'admin')");
        assertRefused("is not empty: there are rows in account");
    }

    @Test
    void anotherSchemaIsRefused() throws SQLException {
        run(from, "create table later (id int)");
        assertRefused("The tables of the embedded database");
        run(from, "drop table later");
        run(
                from,
                "update \"flyway_schema_history\" set \"version\" = '9999' where \"installed_rank\" ="
                        + " (select max(\"installed_rank\") from \"flyway_schema_history\")");
        assertRefused("The schema version of the embedded database (9999)");
    }

    @Test
    void whatReadsDifferentlyAfterwardsIsNotKept() throws SQLException {
        run(
                to,
                "create function change() returns trigger language plpgsql as"
                        + " 'begin new.name = upper(new.name); return new; end'");
        run(to, "create trigger change before insert on round_unit for each row execute function change()");
        assertRefused("What was written to round_unit reads differently");
    }

    @Test
    void brokenReferencesAreFound() throws SQLException {
        run(from, "set referential_integrity false");
        run(from, "insert into draft (id, round_id, sealed) values (x'99', 'nowhere', x'01')");
        assertThatThrownBy(() -> new Move(from, to).run()).isInstanceOf(SQLException.class);
        assertNothingMoved();
    }

    @Test
    void onlyTheseTablesHaveRowsBeforeAnybodyUsedThem() throws SQLException {
        for (Table table : Table.all(to)) {
            assertThat(table.isEmpty(to)).as(table.name()).isEqualTo(!Target.SEEDED.contains(table.name()));
        }
    }

    private void assertRefused(String why) throws SQLException {
        assertThatThrownBy(() -> new Move(from, to).run())
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining(why)
                .hasMessageContaining("Nothing has been changed");
        assertNothingMoved();
    }

    private void assertNothingMoved() throws SQLException {
        assertThat(ask("select count(*) from round")).isEqualTo("0");
        assertThat(ask("select revision from unit_tree")).isEqualTo("empty");
        assertThat(ask("select count(*) from pg_constraint where contype = 'f' and condeferrable"))
                .isEqualTo("0");
    }

    private String ask(String query) throws SQLException {
        try (Statement statement = to.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
