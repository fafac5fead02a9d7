package se.tillitsspegeln.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** A real PostgreSQL of its own. */
final class Postgres implements Organisation.Server {

    private final EmbeddedPostgres server = EmbeddedPostgres.start();

    Postgres() throws IOException {}

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }

    @Override
    public List<String> settings() {
        return List.of("-Dquarkus.datasource.jdbc.url=" + url(), "-Dquarkus.datasource.username=postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }
}
