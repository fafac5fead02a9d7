package se.tillitsspegeln.database;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A roll-out that is broken off, or an instance that starts anew during one, meets a schema that is newer than it. Asked of the
 * service's own Flyway, since Quarkus sets it up otherwise than Flyway would.
 */
@QuarkusTest
class NewerSchemaTest {

    @Inject
    Flyway flyway;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void aLaterVersionHasMigrated() throws SQLException {
        run(
                "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\", \"script\","
                        + " \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                        + " values (99999, '99999', 'later', 'SQL', 'V99999__later.sql', 1, 'later', 1, true)");
    }

    @AfterEach
    void thatVersionNeverWas() throws SQLException {
        run("delete from \"flyway_schema_history\" where \"version\" = '99999'");
    }

    @Test
    void theVersionBeforeStartsOnTheNewestSchema() {
        assertThatCode(flyway::migrate).doesNotThrowAnyException();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
