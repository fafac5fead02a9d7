package se.tillitsspegeln.api.v1;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MethodTest {

    /** Nord: sixty people at 3 and 4; syd: sixty at 5 and 6. Every pair alike, so that each item's figures are the scale's. */
    @Test
    void figuresOfAFixedRoundAreThoseThatAPencilGives() throws Exception {
        String round = closed(0);
        Map<String, Object> scale = scale(round);
        assertThat(scale).containsEntry("id", "kultur").containsEntry("n", 120).containsEntry("completeSheets", 120);
        // five items that everyone answers alike measure exactly the same
        assertThat(scale).containsEntry("alpha", 1.0f).containsEntry("keyWarning", false);
        // MSB = 120·1² = 120, MSW = 2·60·0.25/118, k0 = 60
        assertThat(scale)
                .containsEntry("groups", 2)
                .containsEntry("icc1", 0.89f)
                .containsEntry("icc2", 1.0f);
        // s² = (120·1 + 120·0.25)/119 = 1.2605, an even spread over seven points has 4
        assertThat(scale).containsEntry("rStarWg", 0.68f).containsEntry("rWgJ", 0.92f);
    }

    @Test
    void alphaLeavesOutTheGroupOfTheOneWhoSkippedAnItem() throws Exception {
        assertThat(scale(closed(1)))
                .containsEntry("n", 119)
                .containsEntry("completeSheets", null)
                .containsEntry("alpha", null);
        assertThat(scale(closed(5)))
                .containsEntry("n", 115)
                .containsEntry("completeSheets", 115)
                .containsEntry("alpha", 1.0f);
    }

    @Test
    void auditTellsOfBlocksInCountsAlone() throws Exception {
        String round = closed(0);
        Map<String, Object> audit =
                Api.admin().get("/api/v1/rounds/{id}/method", round).path("audit");
        assertThat(audit).containsEntry("ruleVersion", 2).containsEntry("minimumGroupSize", 5);
        assertThat(Api.admin().get("/api/v1/rounds/{id}/method", round).<List<Map<String, Object>>>path("audit.plans"))
                .hasSize(12)
                .contains(Map.of(
                        "role", "medarbetare", "plan", "k1", "blocks", 2, "smallest", 60, "sizes", Map.of("20+", 2)))
                .contains(Map.of("role", "chefer", "plan", "k1", "blocks", 1, "smallest", 6, "sizes", Map.of("6", 1)));
    }

    @Test
    void methodWaitsForTheRoundAndNeedsAnAccount() {
        String round = Api.draft();
        Api.problem(Api.admin().get("/api/v1/rounds/{id}/method", round), 409, "/problems/round-not-closed");
        Api.problem(Api.admin().get("/api/v1/rounds/none/method"), 404, "/problems/round-unknown");
        Api.problem(given().get("/api/v1/rounds/{id}/method", round), 401, "/problems/not-logged-in");
    }

    @Test
    void scaleWithTooFewAnswersIsHiddenByItsIdAlone() throws Exception {
        String round = closed(0);
        assertThat(Api.admin()
                        .get("/api/v1/rounds/{id}/method", round)
                        .<List<Map<String, Object>>>path("roles.find { it.role == 'chefer' }.scales"))
                .containsExactly(Map.of("id", "kultur", "status", "hidden"));
    }

    private static Map<String, Object> scale(String round) {
        return Api.admin()
                .get("/api/v1/rounds/{id}/method", round)
                .path("roles.find { it.role == 'medarbetare' }.scales[0]");
    }

    /** @param skipping how many in nord do not know the first pair */
    private static String closed(int skipping) throws InterruptedException {
        String round = Api.draft();
        Api.open(round);
        answers(round, "nord", 3, skipping);
        answers(round, "syd", 5, 0);
        Api.answers(round, "syd", "chefer", List.of(4, 4, 4, 4, 4, 4));
        Api.closeAndWait(round);
        return round;
    }

    private static void answers(String round, String unit, int low, int skipping) {
        List<String> codes = new ArrayList<>(Api.codes(round, unit, "medarbetare", 60));
        for (int person = 0; person < 60; person++) {
            Map<String, Object> sheet = new HashMap<>(Api.pairs(low + person % 2));
            if (person < skipping) {
                sheet.put("k1", "na");
            }
            Api.answer(codes.remove(0), sheet).then().statusCode(201);
        }
    }
}
