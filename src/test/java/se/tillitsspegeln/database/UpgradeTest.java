package se.tillitsspegeln.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.tillitsspegeln.operations.backup.SchemaVersion;

/** Databases of every earlier version, with data in them, come up to date and read right afterwards. */
class UpgradeTest {

    private static final String TABLES = "select lower(table_name) from information_schema.tables"
            + " where lower(table_schema) = 'public' and lower(table_name) <> 'flyway_schema_history' order by 1";

    @ParameterizedTest
    @MethodSource("earlierVersions")
    void dataOfEveryEarlierVersionReadsRight(int version) throws SQLException {
        SchemaInTime database = SchemaInTime.empty().migrate(version);
        SampleRows.insert(database, version);
        Map<String, List<String>> before = everything(database);

        database.migrate();

        before.forEach((table, rows) -> assertThat(rowsBeginWith(database, table, columns(rows)))
                .as(table)
                .containsExactlyInAnyOrderElementsOf(rows));
        if (version >= 2) {
            assertThat(ask(
                            database,
                            "select unit, invited from round_group where round_id = '" + SampleRows.OPEN
                                    + "' order by unit"))
                    .containsExactly("a-ward 5", "z-root 2");
        }
        assertThat(ask(database, "select masked, moderated_by from released_comment where masked"))
                .isEmpty();
        assertThat(ask(database, "select username from account where disabled or must_change"))
                .isEmpty();
        assertThat(ask(database, "select name from daily_work")).containsExactly("retention");
    }

    static Stream<Integer> earlierVersions() {
        List<Integer> versions = SchemaInTime.versions();
        return versions.subList(0, versions.size() - 1).stream();
    }

    /** The sample has something in each table, so that a new table is not left out of these tests. */
    @Test
    void everyTableHasRowsInTheSample() throws SQLException {
        SchemaInTime database = SchemaInTime.empty().migrate();
        SampleRows.insert(database, newest());
        assertThat(everything(database))
                .allSatisfy((table, rows) -> assertThat(rows).isNotEmpty());
    }

    @Test
    void backupsKnowTheNewestVersion() {
        assertThat(SchemaVersion.NEWEST).isEqualTo(newest());
    }

    private static int newest() {
        List<Integer> versions = SchemaInTime.versions();
        return versions.get(versions.size() - 1);
    }

    private static Map<String, List<String>> everything(SchemaInTime database) throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        for (String table : ask(database, TABLES)) {
            tables.put(table, ask(database, "select * from " + table));
        }
        return tables;
    }

    /** Migrations add columns at the end; what stood in the others must be there as it was. */
    private static List<String> rowsBeginWith(SchemaInTime database, String table, int columns) {
        try {
            return ask(database, "select * from " + table, columns);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int columns(List<String> rows) {
        return rows.isEmpty() ? 1 : rows.get(0).split(" \\| ", -1).length;
    }

    private static List<String> ask(SchemaInTime database, String query) throws SQLException {
        return ask(database, query, Integer.MAX_VALUE).stream()
                .map(row -> query.startsWith("select *") ? row : row.replace(" | ", " "))
                .toList();
    }

    private static List<String> ask(SchemaInTime database, String query, int most) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int columns = Math.min(most, rows.getMetaData().getColumnCount());
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(rows.getString(column));
                }
                answers.add(String.join(" | ", row.stream().map(String::valueOf).toList()));
            }
        }
        return answers;
    }
}
