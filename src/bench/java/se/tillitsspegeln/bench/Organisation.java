package se.tillitsspegeln.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.QuestionnaireJson;
import se.tillitsspegeln.response.MadeUpTallies;
import se.tillitsspegeln.round.RoundContent;

/**
 * A region with an open round that everybody has answered. Tree, round and the first code of each group are made through
 * the service; the other codes and the counted answers are laid beside them, in the form the service writes.
 */
final class Organisation {

    private static final List<String> ROLES = List.of("medarbetare", "chefer", "fortroendevalda");
    private static final String ASKED = "\"kontroll-tillit\",\"sju-principer\",\"samverkan\"";
    /** Units right below each unit that has any. */
    static final int CHILDREN = 7;

    private static final int HASH = 32;
    private static final int BATCH = 1_000;
    private static final int AT_A_TIME = 5_000;

    private final Path data = Files.createTempDirectory("bench");
    private final Server server;
    private final int units;
    private final int answers;
    private final String round;
    private final List<String> codes = new ArrayList<>();
    private final Respondents respondents;

    /** Makes it. */
    Organisation(int units, int answers) throws Exception {
        this.units = units;
        this.answers = answers;
        server = Server.make(data);
        try (Running running = start("-Xmx1g")) {
            running.send("PUT", "/api/v1/units", "text/csv", tree());
            JsonNode made = new ObjectMapper()
                    .readTree(running.send(
                            "POST",
                            "/api/v1/rounds",
                            "application/json",
                            "{\"name\":\"Mätning\",\"questionnaires\":[" + ASKED + "]}"));
            round = made.get("id").asText();
            for (int from = 0; from < units; from += AT_A_TIME) {
                JsonNode firsts = new ObjectMapper()
                        .readTree(running.send("POST", path("/codes"), "application/json", orders(from)));
                firsts.get("codes").forEach(one -> codes.add(one.get("code").asText()));
            }
            running.send("POST", path("/open"), "application/json", "");
        }
        try (Connection connection = server.connect()) {
            connection.setAutoCommit(false);
            RoundContent content = content(connection);
            answer(connection, content);
            connection.commit();
            Collections.shuffle(codes, new Random(1));
            respondents = new Respondents(content.scoredItems(), codes);
        }
    }

    /** The first of each group, who have not answered yet, in random order. */
    Respondents respondents() {
        return respondents;
    }

    Running start(String... settings) throws Exception {
        List<String> all = new ArrayList<>(List.of(settings));
        all.addAll(server.settings());
        return Running.start(data, all);
    }

    String path(String below) {
        return "/api/v1/rounds/" + round + below;
    }

    /**
     * What a close takes.
     *
     * @param seconds from its beginning to the closed round
     * @param processorSeconds of the whole process, with compiling and collecting, from the call to the closed round
     */
    record Taken(double seconds, double processorSeconds) {}

    Taken close(Running running) throws Exception {
        double before = running.processorSeconds();
        running.send("POST", path("/close"), "application/json", "");
        String millis = running.awaitLog("Round " + round + " was closed in ");
        double seconds = Long.parseLong(millis.replaceAll("\\D.*", "")) / 1000.0;
        return new Taken(seconds, running.processorSeconds() - before);
    }

    /** What the embedded database's file takes, in megabytes. */
    double fileMegabytes() throws IOException {
        return Files.size(data.resolve("tillitsspegeln.mv.db")) / (1024.0 * 1024.0);
    }

    void delete() throws Exception {
        server.close();
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    static String unit(int number) {
        return "u" + number;
    }

    private String tree() {
        StringBuilder csv = new StringBuilder("id,name,parent\n");
        for (int i = 0; i < units; i++) {
            csv.append(unit(i)).append(",Enhet ").append(i).append(',');
            csv.append(i == 0 ? "" : unit((i - 1) / CHILDREN)).append('\n');
        }
        return csv.toString();
    }

    private String orders(int from) {
        List<String> orders = new ArrayList<>();
        for (int i = from; i < Math.min(units, from + AT_A_TIME); i++) {
            for (String role : ROLES) {
                orders.add("{\"unit\":\"" + unit(i) + "\",\"role\":\"" + role + "\",\"count\":1}");
            }
        }
        return orders.stream().collect(Collectors.joining(",", "[", "]"));
    }

    private void answer(Connection connection, RoundContent content) throws SQLException, IOException {
        MadeUpTallies tallies = new MadeUpTallies(round, content, data);
        SecureRandom random = new SecureRandom();
        int groups = units * ROLES.size();
        try (PreparedStatement code = connection.prepareStatement(
                        "insert into access_code (hash, round_id, unit, role, spent) values (?, ?, ?, ?, true)");
                PreparedStatement tally = connection.prepareStatement(
                        "update tally set sealed = ? where round_id = ? and unit = ? and role = ?");
                PreparedStatement group = connection.prepareStatement(
                        "update round_group set invited = ? where round_id = ? and unit = ? and role = ?")) {
            for (int i = 0; i < groups; i++) {
                String unit = unit(i / ROLES.size());
                String role = ROLES.get(i % ROLES.size());
                int people = (int) ((i + 1L) * answers / groups - (long) i * answers / groups);
                tally.setBytes(1, tallies.sealed(unit, role, people));
                group.setInt(1, people + 1);
                place(tally, 2, unit, role);
                place(group, 2, unit, role);
                for (int person = 0; person < people; person++) {
                    byte[] hash = new byte[HASH];
                    random.nextBytes(hash);
                    code.setBytes(1, hash);
                    place(code, 2, unit, role);
                }
                if (i % BATCH == BATCH - 1 || i == groups - 1) {
                    code.executeBatch();
                    tally.executeBatch();
                    group.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    private void place(PreparedStatement statement, int from, String unit, String role) throws SQLException {
        statement.setString(from, round);
        statement.setString(from + 1, unit);
        statement.setString(from + 2, role);
        statement.addBatch();
    }

    private RoundContent content(Connection connection) throws SQLException {
        List<Questionnaire> asked = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select definition from round_questionnaire where round_id = ? order by position")) {
            query.setString(1, round);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    asked.add(QuestionnaireJson.read(rows.getString(1)));
                }
            }
        }
        return new RoundContent(asked, UnitTree.EMPTY);
    }

    /** Where the rows lie. */
    interface Server {

        static Server make(Path data) throws Exception {
            return "postgresql".equals(System.getProperty("bench.database")) ? new Postgres() : new Embedded(data);
        }

        Connection connect() throws SQLException;

        List<String> settings();

        void close() throws Exception;
    }

    private record Embedded(Path data) implements Server {

        @Override
        public Connection connect() throws SQLException {
            return DriverManager.getConnection("jdbc:h2:file:" + data + "/tillitsspegeln", "sa", "");
        }

        @Override
        public List<String> settings() {
            return List.of();
        }

        @Override
        public void close() {
            // it ends with the service
        }
    }
}
