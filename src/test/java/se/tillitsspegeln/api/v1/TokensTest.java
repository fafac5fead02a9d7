package se.tillitsspegeln.api.v1;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokensTest {

    private static final String TOKENS = "/api/v1/tokens";

    @Inject
    EntityManager em;

    @BeforeEach
    void units() {
        Api.importUnits();
    }

    @Test
    void tokenIsShownOnceAndStoredAsAHashOnly() {
        Response made = make(Map.of("name", "Lön", "scopes", List.of("profiles:read")));

        String token = made.path("token");
        assertThat(token).startsWith("tillit_").hasSizeGreaterThan(45);
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(list()).doesNotContain(token).contains("Lön");
        assertThat(stored()).doesNotContain(token, token.substring(7));
    }

    @Test
    void tokenDoesWhatItsScopesSayAndNothingElse() {
        String units = text(make(Map.of("name", "Katalogen", "scopes", List.of("units:manage"))));

        bearer(units).get("/api/v1/units").then().statusCode(200);
        csv(units).put("/api/v1/units").then().statusCode(200);
        bearer(units).get("/api/v1/rounds").then().statusCode(403);
        bearer(units).get(TOKENS).then().statusCode(403);
        String reader = text(make(Map.of("name", "Läsaren", "scopes", List.of("profiles:read"))));
        csv(reader).put("/api/v1/units").then().statusCode(403);
        bearer(reader).get("/api/v1/rounds").then().statusCode(200);
    }

    @Test
    void tokenOfAUnitKnowsNoOther() {
        String nord = text(make(Map.of("name", "Nord", "scopes", List.of("profiles:read"), "unit", "nord")));

        bearer(nord).get("/api/v1/units").then().statusCode(200).body("id", equalTo(List.of("nord")));
        bearer(nord).get("/api/v1/units/syd").then().statusCode(404);
    }

    @Test
    void revokedTokenOpensNothingFromThenOn() {
        Response made = make(Map.of("name", "Borta", "scopes", List.of("profiles:read")));
        bearer(text(made)).get("/api/v1/rounds").then().statusCode(200);

        Api.admin().delete(TOKENS + "/" + made.path("id")).then().statusCode(204);

        bearer(text(made)).get("/api/v1/rounds").then().statusCode(401);
        Api.problem(Api.admin().delete(TOKENS + "/" + made.path("id")), 404, "/problems/token-unknown");
    }

    @Test
    void expiredTokenOpensNothing() {
        Response made =
                make(Map.of("name", "Kort", "scopes", List.of("profiles:read"), "expiresAt", "2999-01-01T00:00:00Z"));
        bearer(text(made)).get("/api/v1/rounds").then().statusCode(200);

        age(made.path("id"));

        bearer(text(made)).get("/api/v1/rounds").then().statusCode(401);
    }

    @Test
    void dayOfTheLastUseIsKept() {
        Response made = make(Map.of("name", "Dagen", "scopes", List.of("profiles:read")));
        assertThat(lastUsed(made)).isNull();

        bearer(text(made)).get("/api/v1/rounds").then().statusCode(200);

        assertThat(lastUsed(made)).isEqualTo(LocalDate.now(Clock.systemUTC()).toString());
    }

    @Test
    void tokenThatDoesNotWorkIsToldSoAsRfc6750Says() {
        Response answer = bearer("tillit_wrong").get("/api/v1/rounds");

        Api.problem(answer, 401, "/problems/not-logged-in");
        assertThat(answer.getHeaders().getValues("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"Tillitsspegeln\", error=\"invalid_token\"");
        assertThat(given().get("/api/v1/rounds").getHeaders().getValues("WWW-Authenticate"))
                .containsExactly("Basic realm=\"Tillitsspegeln\", charset=\"UTF-8\", Bearer realm=\"Tillitsspegeln\"");
    }

    @Test
    void tokenOpensNoPage() {
        String token = text(make(Map.of("name", "Sidor", "scopes", List.of("profiles:read"))));

        bearer(token).redirects().follow(false).get("/sv/hr").then().statusCode(302);
    }

    @Test
    void everythingThatIsWrongIsNamedAndNothingIsMade() {
        Map<String, Object> wish = new HashMap<>();
        wish.put("name", " ");
        wish.put("scopes", List.of("profiles:read", "everything", "profiles:read"));
        wish.put("unit", "nowhere");
        wish.put("expiresAt", "2001-01-01T00:00:00Z");

        Map<String, Object> problem = Api.problem(Api.admin(wish).post(TOKENS), 422, "/problems/token-invalid");

        assertThat(problem.get("violations"))
                .asString()
                .contains("field=name", "field=scopes[1]", "field=scopes,", "field=unit", "field=expiresAt");
        Api.admin(Map.of("name", "x", "scopes", List.of("units:manage"), "unit", "nord"))
                .post(TOKENS)
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("whole organisation"));
    }

    private static Response make(Map<String, ?> wish) {
        return Api.admin(wish).post(TOKENS).then().statusCode(201).extract().response();
    }

    private static String text(Response made) {
        return made.path("token");
    }

    private static String list() {
        return Api.admin().get(TOKENS).then().statusCode(200).extract().asString();
    }

    private static String lastUsed(Response made) {
        return Api.admin().get(TOKENS).path("find { it.id == '" + made.path("id") + "' }.lastUsed");
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification csv(String token) {
        return bearer(token).contentType("text/csv").body(Api.UNITS);
    }

    @Transactional
    String stored() {
        return em.createNativeQuery("select * from api_token", Object[].class).getResultList().stream()
                .map(row -> java.util.Arrays.deepToString((Object[]) row))
                .toList()
                .toString();
    }

    @Transactional
    void age(String id) {
        em.createNativeQuery("update api_token set expires_at = timestamp '2001-01-01 00:00:00' where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }
}
