package se.tillitsspegeln.api.v1;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.security.TestAccounts;

@QuarkusTest
class TrendTest {

    private static final int MORE_THAN_IS_KEPT = 9;

    private static final List<Integer> LOW = List.of(1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4);
    private static final List<Integer> HIGH = List.of(4, 5, 5, 5, 6, 6, 6, 6, 6, 7, 7, 7);

    @Inject
    TestAccounts accounts;

    @Inject
    EntityManagerFactory factory;

    @Test
    void trendOfAUnitThatMovedIsWrittenAsTheContractSays() throws Exception {
        String a = name("a");
        String first = closed("region", a, "Nord", LOW);
        String hidden = closed("region", a, "Nord", List.of(4, 4));
        String last = closed("syd", a, "Norr", HIGH);

        String trend = trend(Api.admin(), a).asString();
        Snapshot.of("trend")
                .matches(trend.replace(a, "UNIT")
                        .replace(first, "FIRST")
                        .replace(hidden, "HIDDEN")
                        .replace(last, "LAST")
                        .replaceAll("\"closedAt\":\"[^\"]+\"", "\"closedAt\":\"THEN\""));
        assertThat(trend(Api.admin(), a).header("ETag"))
                .isEqualTo(trend(Api.admin(), a).header("ETag"));
    }

    @Test
    void unitWithoutARoundHasAnEmptyTrendAndAnUnknownOneNone() {
        String a = name("a");
        units("region", a, "Nord");
        assertThat(trend(Api.admin(), a).asString()).isEqualTo("{\"unit\":\"" + a + "\",\"rounds\":[]}");
        Api.problem(trend(Api.admin(), name("b")), 404, "/problems/unit-unknown");
        Api.problem(trend(given(), a), 401, "/problems/not-logged-in");
    }

    @Test
    void roundIsSeenAndComparedOnlyWhereTheUnitLayWithinTheCallersPart() throws Exception {
        String a = name("a");
        Supplier<RequestSpecification> south = () -> leader("syd");
        Supplier<RequestSpecification> north = () -> leader("nord");
        closed("region", a, "Nord", LOW);
        Api.problem(trend(south.get(), a), 404, "/problems/unit-unknown");
        String inside = closed("syd", a, "Nord", HIGH);

        Response seen = trend(south.get(), a);
        assertThat(seen.<List<String>>path("rounds.round")).containsExactly(inside);
        assertThat(seen.asString()).contains("\"change\":null").contains("\"unitChanges\":[]");
        Api.problem(trend(north.get(), a), 404, "/problems/unit-unknown");
        assertThat(trend(Api.admin(), a).asString()).contains("\"largerThanChance\":true");

        Api.admin()
                .contentType("text/csv")
                .body("id,name,parent\nregion,Regionen,\n")
                .put("/api/v1/units");
        assertThat(trend(south.get(), a).<List<String>>path("rounds.round")).containsExactly(inside);
    }

    @Test
    void moreRoundsTakeNoMoreQueries() throws Exception {
        String a = name("a");
        closed("region", a, "Nord", LOW);
        closed("region", a, "Nord", LOW);
        long few = queries(a);
        for (int more = 0; more < MORE_THAN_IS_KEPT; more++) {
            closed("region", a, "Nord", LOW);
        }
        assertThat(queries(a))
                .as("those of rounds that are not in memory: one for each of two levels, one for what was asked")
                .isBetween(few, few + 3)
                .isLessThan(12);
    }

    private long queries(String unit) {
        trend(Api.admin(), unit).then().statusCode(200);
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        assertThat(trend(Api.admin(), unit).<List<Object>>path("rounds")).hasSizeGreaterThan(1);
        long count = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return count;
    }

    /** A closed round in which the unit's people chose these points for every pair. */
    private static String closed(String parent, String unit, String name, List<Integer> points)
            throws InterruptedException {
        String round = Api.admin(Map.of("name", "Prov", "questionnaires", List.of("kontroll-tillit")))
                .post("/api/v1/rounds")
                .path("id");
        units(parent, unit, name);
        List<String> codes = new ArrayList<>(Api.codes(round, unit, "medarbetare", points.size() + 3));
        Api.open(round);
        for (int point : points) {
            Api.answer(codes.remove(0), Api.pairs(point)).then().statusCode(201);
        }
        Api.closeAndWait(round);
        return round;
    }

    private static void units(String parent, String unit, String name) {
        Api.admin()
                .contentType("text/csv")
                .body(Api.UNITS + unit + "," + name + "," + parent + "\n")
                .put("/api/v1/units")
                .then()
                .statusCode(200);
    }

    /** No other test knows the unit, so that its trend holds this test's rounds alone. */
    private static String name(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    private RequestSpecification leader(String unit) {
        return given().auth().preemptive().basic(accounts.ensure("leader", unit), TestAccounts.PASSWORD);
    }

    private static Response trend(RequestSpecification caller, String unit) {
        return caller.get("/api/v1/units/{unit}/trend", unit);
    }
}
