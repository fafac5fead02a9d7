package se.tillitsspegeln.operations.durable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process that spends codes and counts them in tallies, as an answer does, from many threads until it is killed. It prints
 * each code whose commit has returned.
 */
final class TwoTables {

    static final int CODES = 20_000;
    static final int TALLIES = 4;

    /** The more maps lie between the two, the longer the moment in which a checkpoint has seen one and not the other. */
    private static final int TABLES_BETWEEN = 200;

    private static final int THREADS = 12;
    private static final int TALLY_BYTES = 1_200;

    private final String url;
    private final AtomicInteger next = new AtomicInteger();

    private TwoTables(String url) {
        this.url = url;
    }

    public static void main(String[] arguments) throws SQLException {
        TwoTables tables = new TwoTables(arguments[0]);
        tables.make();
        for (int i = 0; i < THREADS; i++) {
            new Thread(tables::answer).start();
        }
    }

    private Connection connect() throws SQLException {
        return Objects.requireNonNull(new DurableDriver().connect(url, new Properties()));
    }

    private void make() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table code (id int primary key, spent boolean not null)");
            statement.execute(
                    "create table tally (id int primary key, answers int not null, sealed varbinary not null)");
            statement.execute("insert into code select x, false from system_range(1, " + CODES + ")");
            statement.execute("insert into tally select x, 0, x'00' from system_range(1, " + TALLIES + ")");
        }
    }

    private void answer() {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            for (int code = next.incrementAndGet(); code <= CODES; code = next.incrementAndGet()) {
                answer(connection, code);
                System.out.print(code + "\n");
                System.out.flush();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(Connection connection, int code) throws SQLException {
        try (PreparedStatement spend =
                        connection.prepareStatement("update code set spent = true where id = ? and spent = false");
                PreparedStatement hold =
                        connection.prepareStatement("select answers from tally where id = ? for update");
                PreparedStatement count =
                        connection.prepareStatement("update tally set answers = ?, sealed = ? where id = ?")) {
            spend.setInt(1, code);
            spend.executeUpdate();
            int tally = 1 + code % TALLIES;
            hold.setInt(1, tally);
            try (ResultSet row = hold.executeQuery()) {
                row.next();
                count.setInt(1, row.getInt(1) + 1);
            }
            byte[] sealed = new byte[TALLY_BYTES];
            ThreadLocalRandom.current().nextBytes(sealed);
            count.setBytes(2, sealed);
            count.setInt(3, tally);
            count.executeUpdate();
            connection.commit();
        }
    }
}
