package se.tillitsspegeln.operations;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import se.tillitsspegeln.questionnaire.Questionnaires;

/**
 * Ready means: somebody could answer now. The database is reached and holds the schema and this installation's row, and
 * there are questionnaires. One query by key per probe.
 */
@Readiness
@ApplicationScoped
class CanAnswer implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(CanAnswer.class);
    private static final int PATIENCE_SECONDS = 2;

    private final AgroalDataSource database;
    private final Questionnaires questionnaires;

    CanAnswer(AgroalDataSource database, Questionnaires questionnaires) {
        this.database = database;
        this.questionnaires = questionnaires;
    }

    @Override
    public HealthCheckResponse call() {
        boolean stored = hasInstallation();
        boolean asked = !questionnaires.all().isEmpty();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("an answer can be taken")
                .withData("database", stored)
                .withData("questionnaires", asked);
        return response.status(stored && asked).build();
    }

    private boolean hasInstallation() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select id from installation where id = 1")) {
            query.setQueryTimeout(PATIENCE_SECONDS);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            LOG.warnf("Not ready: the database does not answer (%s)", e.getMessage());
            return false;
        }
    }
}
