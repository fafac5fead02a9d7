package se.tillitsspegeln.security.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks every route with every kind of actor and compares with the table in docs/security.md. A route without a row fails;
 * the failure holds the row as the service answers now, to be checked and put into the table.
 */
@QuarkusTest
class AccessMatrixTest {

    private static final Set<String> FRAMEWORK = Set.of("/q/", "/j_security_check");

    @Inject
    Organisations organisations;

    @Inject
    Router router;

    private final MatrixFile file = MatrixFile.read();

    AccessMatrixTest() throws IOException {}

    @BeforeEach
    void seed() throws Exception {
        organisations.seed(RestAssured.port);
    }

    @TestFactory
    Stream<DynamicTest> everyRouteAnswersEveryActorAsTheTableSays() {
        return Route.all().stream()
                .map(route -> dynamicTest(route.name(), () -> assertThat(walk(route))
                        .as("docs/security.md should have this row, if it is what you want:%n%s%n", route.name())
                        .isEqualTo(row(route.name(), file.rows().getOrDefault(route.name(), List.of())))));
    }

    @Test
    void tableHasTheActorsOfThisTestAndNoRowOfARouteThatIsGone() throws Exception {
        assertThat(file.actors()).isEqualTo(organisations.names());
        Set<String> known = Route.all().stream().map(Route::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).containsAll(file.rows().keySet());
    }

    @Test
    void everyPathOfTheOpenApiDocumentIsARouteThatWasFound() throws Exception {
        String text =
                RestAssured.given().accept("application/json").get("/q/openapi").asString();
        JsonNode paths = new ObjectMapper().readTree(text).path("paths");
        Set<String> found = Route.all().stream().map(Route::path).collect(Collectors.toSet());
        List<String> documented = new ArrayList<>();
        paths.fieldNames().forEachRemaining(documented::add);
        assertThat(documented).isNotEmpty().isSubsetOf(found);
    }

    /** What the framework itself serves; nothing of it asks who is calling, so that nothing may be added unseen. */
    @Test
    void nothingElseIsServedThanWhatIsKnown() {
        Set<String> paths = router.getRoutes().stream()
                .map(route -> route.getPath())
                .filter(path -> path != null && !path.equals("/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(paths).isSubsetOf(FRAMEWORK);
    }

    private String walk(Route route) throws Exception {
        List<String> statuses = new ArrayList<>();
        for (Visitor visitor : organisations.visitors()) {
            statuses.add(String.valueOf(visitor.visit(route, organisations)));
        }
        return row(route.name(), statuses);
    }

    private static String row(String route, List<String> statuses) {
        return "| `" + route + "` | " + String.join(" | ", statuses) + " |";
    }
}
