package se.tillitsspegeln.bench;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import se.tillitsspegeln.operations.durable.DurableDriver;

/**
 * The least that an answer can cost: a code spent, a tally locked and rewritten, one commit that is on the disk. In tables like
 * the service's, and with its statements; nothing else of it.
 */
final class PlainJdbc {

    private static final int TALLY = 1_200;
    private static final int HASH = 32;
    private static final String ROUND = "0a6ac1b4-0b32-4f1c-9d2e-2f6c1c1a7c55";
    private static final String ROLE = "medarbetare";
    private static final String BY_KEY = " where round_id = ? and unit = ? and role = ?";
    private static final int MOST = 200_000;
    private static final int BATCH = 1_000;
    private static final double NANOS_PER_SECOND = 1e9;

    private PlainJdbc() {}

    /** Hands out connections to one database. */
    @FunctionalInterface
    private interface Connections {
        Connection open() throws SQLException;
    }

    /** On a database of the kind that the service is measured on, with the driver as it is. */
    static double perSecond(int units, int threads, double seconds) throws Exception {
        if ("postgresql".equals(System.getProperty("bench.database"))) {
            Postgres server = new Postgres();
            try {
                return perSecond(server::connect, units, threads, seconds);
            } finally {
                server.close();
            }
        }
        return onFile(";WRITE_DELAY=0;RETENTION_TIME=2000", new org.h2.Driver(), units, threads, seconds);
    }

    /** On the embedded database with the service's own driver, which waits for the disk. */
    static double durablePerSecond(int units, int threads, double seconds) throws Exception {
        return onFile(";RETENTION_TIME=2000", new DurableDriver(), units, threads, seconds);
    }

    private static double onFile(String settings, Driver driver, int units, int threads, double seconds)
            throws Exception {
        Path folder = Files.createTempDirectory("plain");
        String url = "jdbc:h2:file:" + folder.resolve("plain") + settings;
        try {
            return perSecond(() -> driver.connect(url, new Properties()), units, threads, seconds);
        } finally {
            for (Path file : List.of(folder.resolve("plain.mv.db"), folder)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static double perSecond(Connections connections, int units, int threads, double seconds) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(threads);
        try (Connection keepsItOpen = connections.open()) {
            lay(keepsItOpen, units);
            AtomicInteger next = new AtomicInteger();
            long start = System.nanoTime();
            long end = start + (long) (seconds * NANOS_PER_SECOND);
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int seed = i;
                all.add(people.submit(() -> spend(connections, units, new Random(seed), next, end)));
            }
            int done = 0;
            for (Future<Integer> one : all) {
                done += one.get();
            }
            return done / ((System.nanoTime() - start) / NANOS_PER_SECOND);
        } finally {
            people.shutdownNow();
        }
    }

    private static void lay(Connection connection, int units) throws SQLException {
        String bytes = connection.getMetaData().getDatabaseProductName().equals("H2") ? "varbinary(2000)" : "bytea";
        try (Statement tables = connection.createStatement()) {
            tables.execute("create table access_code (hash " + bytes + " primary key, round_id varchar(36) not null,"
                    + " unit varchar(64) not null, role varchar(64) not null, spent boolean not null)");
            tables.execute("create index access_code_group on access_code (round_id, unit, role)");
            tables.execute("create table tally (round_id varchar(36) not null, unit varchar(64) not null,"
                    + " role varchar(64) not null, sealed " + bytes + " not null, primary key (round_id, unit, role))");
        }
        connection.setAutoCommit(false);
        try (PreparedStatement code = connection.prepareStatement(
                        "insert into access_code values (?, '" + ROUND + "', ?, '" + ROLE + "', false)");
                PreparedStatement tally = connection.prepareStatement(
                        "insert into tally values ('" + ROUND + "', ?, '" + ROLE + "', ?)")) {
            for (int i = 0; i < MOST; i++) {
                code.setBytes(1, hash(i));
                code.setString(2, unit(i % units));
                code.addBatch();
                if (i % BATCH == 0) {
                    code.executeBatch();
                }
            }
            code.executeBatch();
            for (int i = 0; i < units; i++) {
                tally.setString(1, unit(i));
                tally.setBytes(2, new byte[TALLY]);
                tally.addBatch();
            }
            tally.executeBatch();
        }
        connection.commit();
    }

    private static int spend(Connections connections, int units, Random random, AtomicInteger next, long end)
            throws SQLException {
        try (Connection connection = connections.open();
                PreparedStatement code = connection.prepareStatement(
                        "update access_code set spent = true where hash = ? and spent = false");
                PreparedStatement lock =
                        connection.prepareStatement("select sealed from tally" + BY_KEY + " for update");
                PreparedStatement tally = connection.prepareStatement("update tally set sealed = ?" + BY_KEY)) {
            connection.setAutoCommit(false);
            int done = 0;
            while (System.nanoTime() < end) {
                String unit = unit(random.nextInt(units));
                code.setBytes(1, hash(next.getAndIncrement()));
                if (code.executeUpdate() != 1) {
                    throw new IllegalStateException("more codes are needed");
                }
                setKey(lock, 1, unit);
                byte[] counts;
                try (ResultSet row = lock.executeQuery()) {
                    row.next();
                    counts = row.getBytes(1);
                }
                random.nextBytes(counts);
                tally.setBytes(1, counts);
                setKey(tally, 2, unit);
                tally.executeUpdate();
                connection.commit();
                done++;
            }
            return done;
        }
    }

    private static void setKey(PreparedStatement statement, int first, String unit) throws SQLException {
        statement.setString(first, ROUND);
        statement.setString(first + 1, unit);
        statement.setString(first + 2, ROLE);
    }

    private static String unit(int number) {
        return "u" + number;
    }

    /** Spread over the key's range as real hashes are. */
    private static byte[] hash(int number) {
        byte[] hash = new byte[HASH];
        new Random(number).nextBytes(hash);
        return ByteBuffer.wrap(hash).putInt(HASH - Integer.BYTES, number).array();
    }
}
