package se.tillitsspegeln.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A database file taken out of a backup, to be read from one end to the other. */
final class DatabaseCopy {

    private static final String SUFFIX = ".mv.db";
    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = 'PUBLIC' order by table_name";

    private final Path file;

    private DatabaseCopy(Path file) {
        this.file = file;
    }

    /**
     * What is in a database.
     *
     * @param version of the newest migration
     * @param rows how many rows each table has
     * @param rounds how many rounds there are in each state
     */
    record Contents(int version, Map<String, Long> rows, Map<String, Long> rounds) {

        String said() {
            return rounds.isEmpty()
                    ? "no rounds"
                    : "rounds " + rounds.toString().replaceAll("[{}]", "");
        }
    }

    /** Unpacks the one database file of a backup to this place, whose name must end in {@code .mv.db}. */
    static DatabaseCopy unpack(Path backup, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(backup);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(SUFFIX)) {
                    Disk.createForOwner(to);
                    return unpack(zip, to);
                }
            }
        }
        throw new BackupProblem(backup + " is not a backup of this service: there is no database in it.");
    }

    private static DatabaseCopy unpack(ZipInputStream zip, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            zip.transferTo(out);
            return new DatabaseCopy(to);
        } catch (IOException e) {
            Files.delete(to);
            throw e;
        }
    }

    /**
     * Opens the database and reads every row of every table.
     *
     * @param keyProof what the master key says of itself
     * @throws BackupProblem if it cannot be read, was written by a newer version, or with another key
     */
    Contents check(byte[] keyProof) {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("set lazy_query_execution 1");
            int version = version(statement);
            checkKey(statement, keyProof);
            Map<String, Long> rows = new TreeMap<>();
            for (String table : tables(statement)) {
                rows.put(table, readAll(statement, table));
            }
            return new Contents(version, rows, rounds(statement));
        } catch (SQLException e) {
            throw new BackupProblem("The database in the backup cannot be read", e);
        }
    }

    /** Removes the file and what the database may have laid beside it. */
    void delete() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.resolveSibling(base() + ".trace.db"));
    }

    private Connection open() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "sa");
        String url = "jdbc:h2:file:" + file.resolveSibling(base()) + ";IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=FALSE";
        Connection connection = new org.h2.Driver().connect(url, login);
        if (connection == null) {
            throw new SQLException("the driver does not know " + url);
        }
        return connection;
    }

    private String base() {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - SUFFIX.length());
    }

    private static int version(Statement statement) throws SQLException {
        int newest = 0;
        try (ResultSet rows = statement.executeQuery(
                "select \"version\", \"success\" from \"flyway_schema_history\" where \"version\" is not null")) {
            while (rows.next()) {
                if (!rows.getBoolean(2)) {
                    throw new BackupProblem("A migration of the database in the backup has failed.");
                }
                newest = Math.max(newest, Integer.parseInt(rows.getString(1)));
            }
        }
        if (newest > SchemaVersion.NEWEST) {
            throw new BackupProblem("The backup was made by a newer version of Tillitsspegeln (schema " + newest
                    + ", this one knows " + SchemaVersion.NEWEST + "). Use that version or a later one.");
        }
        return newest;
    }

    private static void checkKey(Statement statement, byte[] keyProof) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select key_check from installation")) {
            if (!rows.next() || !Arrays.equals(rows.getBytes(1), keyProof)) {
                throw new BackupProblem(
                        "The master key is not the one that the database in the backup was written with.");
            }
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static long readAll(Statement statement, String table) throws SQLException {
        long count = 0;
        try (ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
                count++;
            }
        }
        return count;
    }

    private static Map<String, Long> rounds(Statement statement) throws SQLException {
        Map<String, Long> rounds = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery("select lower(status), count(*) from round group by status")) {
            while (rows.next()) {
                rounds.put(rows.getString(1), rows.getLong(2));
            }
        }
        return rounds;
    }

    /** Puts the file where the service looks for it, in one step; what was there is replaced. */
    void moveTo(Path place) throws IOException {
        Disk.sync(file);
        Files.deleteIfExists(file.resolveSibling(base() + ".trace.db"));
        Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Path folder = place.toAbsolutePath().getParent();
        if (folder != null) {
            Disk.syncFolder(folder);
        }
    }
}
