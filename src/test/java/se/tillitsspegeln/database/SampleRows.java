package se.tillitsspegeln.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A closed and an open round with all that belongs to them, as a version of some time ago would have written them. */
public final class SampleRows {

    public static final String CLOSED = "11111111-1111-1111-1111-111111111111";
    public static final String OPEN = "22222222-2222-2222-2222-222222222222";
    /** Per round: codes of two groups, some of them spent. */
    public static final int INVITED = 7;

    private static final String THEN = "timestamp with time zone '2026-03-01 12:00:00.123456+00:00'";

    private final SchemaInTime database;
    private final int version;
    private final List<String> rows = new ArrayList<>();

    private SampleRows(SchemaInTime database, int version) {
        this.database = database;
        this.version = version;
    }

    /** Lays in rows for every table that this version has. */
    public static void insert(SchemaInTime database, int version) throws SQLException {
        SampleRows sample = new SampleRows(database, version);
        sample.organisation();
        sample.rounds();
        sample.answers();
        sample.results();
        sample.people();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String row : sample.rows) {
                statement.execute("insert into " + row);
            }
        }
    }

    private void since(int first, String row) {
        if (version >= first) {
            rows.add(row);
        }
    }

    private void organisation() {
        since(1, "unit (id, name, parent, position) values ('z-root', 'Region', null, 0)");
        since(1, "unit (id, name, parent, position) values ('a-ward', 'Avdelning å', 'z-root', 0)");
    }

    private void rounds() {
        round(CLOSED, "CLOSED", THEN);
        round(OPEN, "OPEN", "null");
    }

    private void round(String id, String status, String closed) {
        since(
                2,
                "round (id, name, status, minimum_group_size, created_at, closed_at) values ('" + id + "', 'Våren', '"
                        + status + "', 5, " + THEN + ", " + closed + ")");
        since(
                2,
                "round_questionnaire (round_id, questionnaire, position, version, definition) values ('" + id
                        + "', 'samverkan', 0, 1, '{\"å\":1}')");
        since(
                2,
                "round_unit (round_id, unit, position, name, parent) values ('" + id
                        + "', 'z-root', 0, 'Region', null)");
        since(
                2,
                "round_unit (round_id, unit, position, name, parent) values ('" + id
                        + "', 'a-ward', 1, 'Avdelning å', 'z-root')");
        for (int i = 0; i < INVITED; i++) {
            since(
                    2,
                    "access_code (hash, round_id, unit, role, spent) values ("
                            + database.bytes(id.substring(0, 4) + "0" + i) + ", '" + id + "', '"
                            + (i < 5 ? "a-ward" : "z-root") + "', 'medarbetare', " + (i % 2 == 0) + ")");
        }
        since(15, "round_group (round_id, unit, role, invited) values ('" + id + "', 'a-ward', 'medarbetare', 5)");
        since(15, "round_group (round_id, unit, role, invited) values ('" + id + "', 'z-root', 'medarbetare', 2)");
    }

    private void answers() {
        String sealed = database.bytes("00ff10");
        since(
                3,
                "tally (round_id, unit, role, sealed) values ('" + OPEN + "', 'a-ward', 'medarbetare', " + sealed
                        + ")");
        since(3, "draft (id, round_id, sealed) values (" + database.bytes("d1") + ", '" + OPEN + "', " + sealed + ")");
        since(
                3,
                "sealed_comment (id, round_id, sealed) values (cast('33333333-3333-3333-3333-333333333333' as uuid), '"
                        + OPEN + "', " + sealed + ")");
    }

    private void results() {
        since(4, "release (round_id, rule_version, document) values ('" + CLOSED + "', 1, '{}')");
        since(
                4,
                "released_cell (round_id, unit, role, figures) values ('" + CLOSED + "', 'a-ward', 'medarbetare', "
                        + database.bytes("00000005") + ")");
        since(
                4,
                "released_comment (id, round_id, unit, item, text) values (cast('44444444-4444-4444-4444-444444444444' as"
                        + " uuid), '" + CLOSED + "', 'a-ward', 'o1', 'Mer tid')");
        since(
                30,
                "agreement (round_id, unit, version, text, meet_again, kept_by, kept_at) values ('" + CLOSED
                        + "', 'a-ward', 1, 'Morgonmöte', date '2026-09-01', 'hr', " + THEN + ")");
        since(
                70,
                "released_participation (round_id, unit, role, invited, answered) values ('" + CLOSED
                        + "', 'z-root', 'medarbetare', 7, 4)");
    }

    private void people() {
        since(5, "account (username, password_hash, role, unit) values ('admin', 'x', 'admin', null)");
        since(6, "installation (id, key_check, demo) values (1, " + database.bytes("0102") + ", false)");
        since(40, "login_session (id, username, ends_at) values (" + database.bytes("51") + ", 'admin', " + THEN + ")");
        since(
                40,
                "api_token (id, hash, name, scopes, made_by, made_on) values ('t1', " + database.bytes("52")
                        + ", 'bi', 'profiles:read', 'admin', date '2026-03-01')");
        since(40, "login_guess (id, failures, last_at) values (" + database.bytes("53") + ", 2, " + THEN + ")");
        since(
                41,
                "audit_entry (noted_at, actor, role, action, details) values (" + THEN
                        + ", 'admin', 'admin', 'round.opened', '')");
        since(
                60,
                "sso_session (id, tokens, ends_at) values (" + database.bytes("54") + ", " + database.bytes("55") + ", "
                        + THEN + ")");
    }
}
