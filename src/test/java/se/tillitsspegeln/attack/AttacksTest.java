package se.tillitsspegeln.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Worked attacks on small groups, over HTTP. */
@QuarkusTest
class AttacksTest {

    @Test
    void parentMinusChildrenIsNobodyOrAWholeGroupForEveryRoleAndQuestion() {
        Random random = new Random(2_026);
        StringBuilder csv = new StringBuilder("id,name,parent\nu0,Toppen,\n");
        Map<String, String> parents = new LinkedHashMap<>();
        for (int i = 1; i < 14; i++) {
            parents.put("u" + i, "u" + random.nextInt(i));
            csv.append("u%d,Enhet %d,%s%n".formatted(i, i, parents.get("u" + i)));
        }
        Town town = Town.open(csv.toString().replace("\r", ""), 5);
        for (String unit : town.units) {
            for (String role : Town.ROLES) {
                town.answer(unit, role, sheets(random, random.nextInt(role.equals("chefer") ? 5 : 12)));
            }
        }
        town.close();
        for (String role : Town.ROLES) {
            for (String figure : figures()) {
                assertThat(remainders(town, parents, role, figure))
                        .as(role + " " + figure)
                        .allMatch(left -> left == 0 || left >= 5);
            }
        }
    }

    private static List<Map<String, Object>> sheets(Random random, int people) {
        List<Map<String, Object>> sheets = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Map<String, Object> sheet = new HashMap<>();
            for (String item : Town.PAIRS) {
                int luck = random.nextInt(10);
                if (luck < 8) {
                    sheet.put(item, luck == 0 ? "na" : 1 + random.nextInt(7));
                }
            }
            sheets.add(sheet);
        }
        return sheets;
    }

    private static List<String> figures() {
        List<String> figures = new ArrayList<>(List.of("answered", "invited"));
        Town.PAIRS.forEach(item -> figures.add("items.find { it.id == '" + item + "' }.n"));
        return figures;
    }

    /** What is left of each unit when its children are taken from it. */
    private static List<Integer> remainders(Town town, Map<String, String> parents, String role, String figure) {
        Map<String, Integer> left = new LinkedHashMap<>();
        for (String unit : town.units) {
            Object found = town.profile(unit).path("roles.find { it.role == '" + role + "' }." + figure);
            int shown = found instanceof Integer number ? number : 0;
            left.merge(unit, shown, Integer::sum);
            if (parents.containsKey(unit)) {
                left.merge(parents.getOrDefault(unit, ""), -shown, Integer::sum);
            }
        }
        return List.copyOf(left.values());
    }

    /** Six staff and two managers of one unit: nothing adds the two up anywhere. */
    @Test
    void noFigureIsTakenOverRoles() {
        Town town = Town.open(Town.SMALL, 5);
        town.answer("nord", "medarbetare", 6, 3);
        town.answer("nord", "chefer", 2, 7);
        town.close();
        Seen.all(town).forEach((path, seen) -> {
            if (!path.startsWith("page")) {
                assertThat(seen.body()).as(path).doesNotContain(":8,", ":8}", "answered\":2", "invited\":2");
            }
        });
        assertThat(town.participation()).extracting(line -> line.get("role")).containsOnly("medarbetare");
    }

    @Test
    void pollingAnOpenRoundTellsNothingOfAnswers() {
        Town town = Town.open(Town.SMALL, 5);
        town.answer("nord", "medarbetare", 7, 2);
        List<String> few = town.codes("syd", "medarbetare", 4);
        List<String> many = town.codes("nord", "medarbetare", 2);
        Map<String, Seen> before = Seen.all(town);
        Town.send(few.get(0), Town.pairs(7), Map.of("o1", "text")).then().statusCode(201);
        Seen.same(before, Seen.all(town));
        Town.send(many.get(0), Town.pairs(7), Map.of("o1", "text")).then().statusCode(201);
        Map<String, Seen> after = Seen.all(town);
        List<String> changed = new ArrayList<>(after.keySet());
        changed.removeIf(path -> after.get(path).equals(before.get(path)));
        assertThat(changed).containsExactlyInAnyOrder("/participation", "page ");
        assertThat(town.profile("nord").statusCode()).isEqualTo(409);
    }

    @Test
    void aLateAnswerIsRefusedAndChangesNothing() {
        Town town = Town.open(Town.SMALL, 5);
        town.answer("nord", "medarbetare", 5, 2);
        String late = town.codes("nord", "medarbetare", 1).get(0);
        Map<String, Seen> before = Seen.all(town.close());
        assertThat(Town.send(late, Town.pairs(7), Map.of()).statusCode()).isEqualTo(410);
        town.close();
        Seen.same(before, Seen.all(town));
    }

    @Test
    void anotherTreeAfterOpeningMovesNobody() {
        Town town = Town.open(Town.SMALL, 5);
        town.answer("nord", "medarbetare", 6, 2);
        town.answer("syd", "medarbetare", 3, 6);
        Town.importTree("id,name,parent\nregion,Regionen,\nsyd,Syd,region\nnord,Nord,syd\n");
        town.close();
        // had the south taken over the north, it would show nine, and three by taking away the north's six
        assertThat(town.profile("syd").asString()).doesNotContain("\"status\":\"shown\"");
        assertThat(town.profile("region").<Integer>path("roles[0].answered")).isEqualTo(6);
        Map<String, Seen> before = Seen.all(town);
        Town.importTree("id,name,parent\nregion,Regionen,\nsyd,Syd,region\n");
        assertThat(town.profile("nord").asString().replace(town.round, "ROUND"))
                .isEqualTo(
                        before.getOrDefault("nord", new Seen(0, Map.of(), "")).body());
        Town.importTree(Town.SMALL);
    }

    /** The same people under k = 5 and under k = 8: neither round is computed anew with the other's k. */
    @Test
    void anotherThresholdInTheNextRoundOpensNothingOfThisOne() {
        Town five = Town.open(Town.SMALL, 5);
        five.answer("nord", "medarbetare", 6, 2);
        five.answer("syd", "medarbetare", 7, 5);
        Map<String, Seen> before = Seen.all(five.close());
        Town eight = Town.open(Town.SMALL, 8);
        eight.answer("nord", "medarbetare", 6, 2);
        eight.answer("syd", "medarbetare", 7, 5);
        eight.close();
        Seen.same(before, Seen.all(five));
        assertThat(eight.profile("nord").asString()).doesNotContain("\"status\":\"shown\"");
        assertThat(eight.profile("region").<Integer>path("roles[0].answered")).isEqualTo(13);
    }

    @Test
    void fiveWhoDoNotKnowAreNoGroupAndAreNotToldOfAbove() {
        Town town = Town.open(Town.SMALL, 5);
        town.answer("syd", "medarbetare", 5, "na");
        town.answer("nord", "medarbetare", 20, 4);
        town.close();
        JsonPath south = town.profile("syd").jsonPath();
        assertThat(south.getString("roles[0].status")).isEqualTo("shown");
        assertThat(south.getList("roles[0].items.status")).hasSize(13).containsOnly("hidden");
        assertThat(south.getList("roles[0].scales.status")).containsOnly("hidden");
        JsonPath top = town.profile("region").jsonPath();
        assertThat(top.getInt("roles[0].items[0].n")).isEqualTo(20);
        assertThat(top.getFloat("roles[0].items[0].distribution.na")).isZero();
    }

    /** A scale is the mean of its questions' means as they are shown: it holds nothing that they do not. */
    @Test
    void aScaleIsToldByItsQuestionsAlone() {
        Town town = Town.open(Town.SMALL, 5);
        town.answer("nord", "medarbetare", sheets(new Random(7), 40));
        town.close();
        JsonPath profile = town.profile("nord").jsonPath();
        double sum = 0;
        for (int item = 0; item < 5; item++) {
            sum += (profile.getDouble("roles[0].items[" + item + "].mean") - 1) / 6 * 100;
        }
        assertThat((double) profile.getInt("roles[0].scales[0].index")).isBetween(sum / 5 - 0.52, sum / 5 + 0.52);
    }

    @Test
    void twoLeadersTogetherSeeNothingThatIsNotShownToOne() {
        Town town = Town.open(Town.SMALL, 5);
        town.answer("nord", "medarbetare", 6, 2);
        town.answer("syd", "medarbetare", 4, 6);
        town.answer("region", "medarbetare", 3, 4);
        town.close();
        for (String unit : town.units) {
            Response whole = town.profile(unit);
            for (String part : List.of("nord", "syd")) {
                String leader = Town.account("leader", part);
                Response own = Town.as(leader).get("/api/v1/rounds/{r}/units/{u}/profile", town.round, unit);
                if (part.equals(unit)) {
                    assertThat(Seen.of(own, town)).isEqualTo(Seen.of(whole, town));
                } else {
                    Response nowhere = Town.as(leader)
                            .get("/api/v1/rounds/{r}/units/{u}/profile", town.round, "x".repeat(unit.length()));
                    assertThat(own.statusCode()).isEqualTo(404);
                    assertThat(Seen.of(own, town).body().replace(unit, ""))
                            .isEqualTo(Seen.of(nowhere, town).body().replace("x".repeat(unit.length()), ""));
                }
            }
        }
    }

    /** Eleven writers: ten close a block below, the eleventh is in none; and the texts of one unit are at least ten. */
    @Test
    void commentsAreCountedByTensAndNeverByOne() {
        Town town = Town.open(Town.SMALL, 5);
        write(town, "nord", 10);
        write(town, "syd", 1);
        write(town, "region", 3);
        town.close();
        assertThat(town.profile("nord").<List<?>>path("comments")).hasSize(10);
        assertThat(town.profile("region").<List<?>>path("comments")).isEmpty();
        assertThat(town.profile("syd").<List<?>>path("comments")).isEmpty();
        assertThat(Seen.all(town).values()).noneMatch(seen -> seen.body().contains("från syd"));
    }

    private static void write(Town town, String unit, int writers) {
        for (String code : town.codes(unit, "medarbetare", writers)) {
            Town.send(code, Collections.singletonMap("k1", 4), Map.of("o1", "från " + unit))
                    .then()
                    .statusCode(201);
        }
    }
}
