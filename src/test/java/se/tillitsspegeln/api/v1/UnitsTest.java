package se.tillitsspegeln.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnitsTest {

    @Test
    void csvReplacesTheTreeAndIsReadBackParentsFirst() {
        Api.importUnits();

        Api.admin().get("/api/v1/units").then().statusCode(200);
        assertThat(Api.admin().get("/api/v1/units").asString())
                .isEqualTo("[{\"id\":\"region\",\"name\":\"Regionen\",\"parent\":null},"
                        + "{\"id\":\"nord\",\"name\":\"Nord\",\"parent\":\"region\"},"
                        + "{\"id\":\"syd\",\"name\":\"Syd\",\"parent\":\"region\"}]");
    }

    @Test
    void jsonReplacesTheTreeAndCountsWhatChanged() {
        Api.importUnits();

        Response answer = Api.admin("""
                [{"id": "nord", "name": "Norr", "parent": "region"},
                 {"id": "region", "name": "Regionen", "parent": null},
                 {"id": "vast", "name": "Väst", "parent": "nord"}]
                """).put("/api/v1/units");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo("{\"units\":3,\"added\":1,\"changed\":1,\"removed\":1}");
        assertThat(Api.admin().get("/api/v1/units/vast").asString())
                .isEqualTo("{\"id\":\"vast\",\"name\":\"Väst\",\"parent\":\"nord\"}");
    }

    @Test
    void brokenTreeIsRejectedNamingLinesAndNothingChanges() {
        Api.importUnits();

        Response csv = Api.admin()
                .contentType("text/csv")
                .body("id,name,parent\na,A,\nb,,x\n")
                .put("/api/v1/units");
        Api.problem(csv, 422, "/problems/units-invalid");
        assertThat(csv.<List<String>>path("violations.field")).containsExactly("line 3", "line 3");

        Response json = Api.admin("[{\"id\":\"a\",\"name\":\"A\"},null]").put("/api/v1/units");
        Api.problem(json, 422, "/problems/units-invalid");
        assertThat(json.<List<String>>path("violations.field")).contains("[1].id");

        assertThat(Api.admin().get("/api/v1/units").<List<?>>path("id")).hasSize(3);
    }

    @Test
    void unknownUnitIsA404() {
        Api.importUnits();

        Api.problem(Api.admin().get("/api/v1/units/none"), 404, "/problems/unit-unknown");
    }

    @Test
    void unknownFieldOfAUnitIsNamed() {
        Response answer =
                Api.admin(List.of(Map.of("id", "a", "name", "A", "boss", "x"))).put("/api/v1/units");

        Api.problem(answer, 422, "/problems/body-invalid");
        assertThat(answer.<String>path("violations[0].field")).isEqualTo("[0].boss");
    }
}
