package se.tillitsspegeln.api.v1;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Calls the API as a system of the organisation would. */
final class Api {

    static final String UNITS = """
            id,name,parent
            region,Regionen,
            nord,Nord,region
            syd,Syd,region
            """;

    private Api() {}

    static RequestSpecification admin() {
        String password = ConfigProvider.getConfig().getValue("tillit.admin-password", String.class);
        return given().auth().preemptive().basic("admin", password);
    }

    static RequestSpecification admin(Object body) {
        return admin().contentType(ContentType.JSON).body(body);
    }

    static void importUnits() {
        admin().contentType("text/csv").body(UNITS).put("/api/v1/units").then().statusCode(200);
    }

    /** A draft that asks the five pairs. */
    static String draft() {
        importUnits();
        return admin(Map.of("name", "Prov", "questionnaires", List.of("kontroll-tillit")))
                .post("/api/v1/rounds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static List<String> codes(String round, String unit, String role, int count) {
        return admin(List.of(Map.of("unit", unit, "role", role, "count", count)))
                .post("/api/v1/rounds/{id}/codes", round)
                .then()
                .statusCode(201)
                .extract()
                .path("codes.code");
    }

    static void open(String round) {
        admin().post("/api/v1/rounds/{id}/open", round).then().statusCode(200);
    }

    static Response answer(String code, Map<String, ?> answers) {
        return answer(Map.of("code", code, "answers", answers));
    }

    static Response answer(Object body) {
        return given().contentType(ContentType.JSON).body(body).post("/api/v1/responses");
    }

    /** As many people of one group as there are points answer every pair with their point. */
    static void answers(String round, String unit, String role, List<Integer> points) {
        List<String> codes = new ArrayList<>(codes(round, unit, role, points.size()));
        for (int point : points) {
            answer(codes.remove(0), pairs(point)).then().statusCode(201);
        }
    }

    static Map<String, Object> pairs(Object point) {
        return Map.of("k1", point, "k2", point, "k3", point, "k4", point, "k5", point);
    }

    static void closeAndWait(String round) throws InterruptedException {
        admin().post("/api/v1/rounds/{id}/close", round).then().statusCode(202);
        for (int i = 0; i < 600 && !"closed".equals(status(round)); i++) {
            Thread.sleep(50);
        }
        assertThat(status(round)).isEqualTo("closed");
    }

    static String status(String round) {
        return admin().get("/api/v1/rounds/{id}", round).path("status");
    }

    /** The problem that the answer is, which has this status and type. */
    static Map<String, Object> problem(Response answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        Map<String, Object> problem = answer.path("$");
        assertThat(problem).containsEntry("type", type).containsEntry("status", status);
        assertThat(problem).containsKeys("title", "detail", "instance", "reference");
        return problem;
    }
}
