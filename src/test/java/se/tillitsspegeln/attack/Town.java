package se.tillitsspegeln.attack;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A round of a made-up organisation, made and read over HTTP alone, as whoever uses the service does. */
final class Town {

    static final String PASSWORD = "only for attacks 0123456789";
    static final List<String> PAIRS = List.of("k1", "k2", "k3", "k4", "k5");
    static final List<String> ROLES = List.of("chefer", "medarbetare");
    private static final String HASH = BcryptUtil.bcryptHash(PASSWORD, 4);
    private static final int POLLS = 600;
    private static final int POLL_MILLIS = 50;

    /** The first of the two tops the other; each line below is one unit. */
    static final String SMALL = "id,name,parent\nregion,Regionen,\nnord,Nord,region\nsyd,Syd,region\n";

    final String round;
    final List<String> units;
    /** Stands before the id of each unit. */
    final String own;

    private Town(String round, List<String> units, String own) {
        this.round = round;
        this.units = units;
        this.own = own;
    }

    static Town open(String csv, int k) {
        return open(csv, k, "");
    }

    /** With units that no other round has, so that nothing is compared with an earlier round. */
    static Town openApart(String csv, int k) {
        return open(csv, k, "t" + UUID.randomUUID().toString().substring(0, 8) + "-");
    }

    private static Town open(String csv, int k, String own) {
        importTree(csv.replaceAll("(?m)^(?!id,)(?=.)", own).replaceAll("(?m),(?!parent)(?=[a-z0-9-]+$)", "," + own));
        String round = admin(Map.of(
                        "name",
                        "Prov",
                        "questionnaires",
                        List.of("kontroll-tillit", "samverkan"),
                        "minimumGroupSize",
                        k))
                .post("/api/v1/rounds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        admin().post("/api/v1/rounds/{r}/open", round).then().statusCode(200);
        List<String> units = csv.lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        return new Town(round, units, own);
    }

    static void importTree(String csv) {
        admin().contentType("text/csv").body(csv).put("/api/v1/units").then().statusCode(200);
    }

    List<String> codes(String unit, String role, int count) {
        return admin(List.of(Map.of("unit", own + unit, "role", role, "count", count)))
                .post("/api/v1/rounds/{r}/codes", round)
                .then()
                .statusCode(201)
                .extract()
                .path("codes.code");
    }

    static Response send(String code, Map<String, ?> answers, Map<String, String> comments) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("code", code, "answers", answers, "comments", comments))
                .post("/api/v1/responses");
    }

    /** One code each for so many people of a group, who answer with these sheets. */
    void answer(String unit, String role, List<? extends Map<String, ?>> sheets) {
        List<String> codes = sheets.isEmpty() ? List.of() : new ArrayList<>(codes(unit, role, sheets.size()));
        for (Map<String, ?> sheet : sheets) {
            send(codes.remove(0), sheet, Map.of()).then().statusCode(201);
        }
    }

    void answer(String unit, String role, int people, Object point) {
        answer(unit, role, Collections.nCopies(people, pairs(point)));
    }

    static Map<String, Object> pairs(Object point) {
        Map<String, Object> sheet = new LinkedHashMap<>();
        PAIRS.forEach(item -> sheet.put(item, point));
        return sheet;
    }

    Town close() {
        admin().post("/api/v1/rounds/{r}/close", round).then().statusCode(202);
        for (int i = 0; i < POLLS && !status().equals("closed"); i++) {
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(status()).isEqualTo("closed");
        return this;
    }

    String status() {
        return admin().get("/api/v1/rounds/{r}", round).path("status");
    }

    Response profile(String unit) {
        return admin().get("/api/v1/rounds/{r}/units/{u}/profile", round, own + unit);
    }

    List<Map<String, Object>> participation() {
        return admin().get("/api/v1/rounds/{r}/participation", round).path("units");
    }

    static RequestSpecification admin() {
        return as(account("admin", null));
    }

    static RequestSpecification admin(Object body) {
        return admin().contentType(ContentType.JSON).body(body);
    }

    static RequestSpecification as(String account) {
        return given().auth().preemptive().basic(account, PASSWORD);
    }

    /** An account whose password is cheap to check, since thousands of calls are made with it. */
    static String account(String role, @Nullable String unit) {
        String name = "attack-" + role + (unit == null ? "" : "-" + unit);
        try (InstanceHandle<AgroalDataSource> database = Arc.container().instance(AgroalDataSource.class);
                Connection connection = database.get().getConnection();
                PreparedStatement made = connection.prepareStatement("insert into account"
                        + " (username, password_hash, role, unit) select ?, ?, ?, ? from unit_tree"
                        + " where not exists (select 1 from account where username = ?)")) {
            made.setString(1, name);
            made.setString(2, HASH);
            made.setString(3, role);
            made.setString(4, unit);
            made.setString(5, name);
            made.executeUpdate();
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
