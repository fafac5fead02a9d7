package se.tillitsspegeln.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Two rounds that differ only in answers that must not be told: everything the service says of the one, it says of the
 * other, byte for byte. Status, headers, length, order, tags and pages included.
 */
@QuarkusTest
class HiddenCellsTest {

    @Test
    void answersThatAreHiddenEverywhereChangeNothingAnywhere() {
        Seen.same(hidden(1, 1, "a"), hidden(7, 7, "Något långt ".repeat(30)));
        Seen.same(hidden("na", 4, "b"), hidden(4, 2, "c"));
    }

    /** Four managers of one unit, four who answered the fifth pair, nine writers: all too few. */
    private static Map<String, Seen> hidden(Object managers, Object fifth, String text) {
        Town town = Town.openApart(Town.SMALL, 5);
        town.answer("syd", "chefer", 4, managers);
        town.answer("syd", "medarbetare", 8, 5);
        List<Map<String, Object>> sheets = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Map<String, Object> sheet = Town.pairs(i % 7 + 1);
            sheet.put("k5", i < 4 ? fifth : "na");
            sheets.add(sheet);
        }
        town.answer("nord", "medarbetare", sheets);
        List<String> codes = town.codes("nord", "medarbetare", 9);
        codes.forEach(code ->
                Town.send(code, Map.of(), Map.of("o1", text, "o2", text)).then().statusCode(201));
        // eight of the south answer the fifth pair alike, so that it is shown there and hidden in the north
        return Seen.all(town.close());
    }

    @Test
    void whoOfThoseThatAreJoinedSaidWhatChangesNothing() {
        Seen.same(joined(2, 6), joined(6, 2));
    }

    /** Three in each of two units, shown only together. */
    private static Map<String, Seen> joined(int north, int south) {
        Town town = Town.openApart(Town.SMALL, 5);
        town.answer("nord", "medarbetare", 3, north);
        town.answer("syd", "medarbetare", 3, south);
        Map<String, Seen> all = Seen.all(town.close());
        assertThat(town.profile("region").asString()).contains("\"answered\":6");
        assertThat(town.profile("nord").asString()).doesNotContain("shown");
        return all;
    }

    /** 3·(4·Σscale − Σitems) would give back the one who skipped, were a scale the mean of persons' scores. */
    @Test
    void howTheOneWhoSkippedAnsweredTheOtherQuestionsChangesNothing() {
        Seen.same(skipped(1, 7), skipped(7, 1));
    }

    /** Twelve people; one leaves the first pair out. The two swap their answers to the others. */
    private static Map<String, Seen> skipped(int skipper, int other) {
        Town town = Town.openApart(Town.SMALL, 5);
        List<Map<String, Object>> sheets = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            sheets.add(Town.pairs(i % 5 + 2));
        }
        Map<String, Object> gap = new HashMap<>(Town.pairs(skipper));
        gap.remove("k1");
        sheets.add(gap);
        Map<String, Object> whole = Town.pairs(other);
        whole.put("k1", 4);
        sheets.add(whole);
        town.answer("nord", "medarbetare", sheets);
        Map<String, Seen> all = Seen.all(town.close());
        assertThat(town.profile("nord").asString()).contains("{\"id\":\"k1\",\"n\":11,", "{\"id\":\"k2\",\"n\":12,");
        return all;
    }

    @Test
    void whoWroteWhichCommentAndInWhichUnitBelowChangesNothing() {
        Map<String, Seen> one = written("nord", "syd");
        Map<String, Seen> other = written("syd", "nord");
        assertThat(one.get("region").body()).contains("kort");
        assertThat(shuffled(one)).isEqualTo(shuffled(other));
    }

    private static Map<String, Seen> written(String shortly, String longer) {
        Town town = Town.openApart(Town.SMALL, 5);
        write(town, shortly, "kort");
        write(town, longer, "en längre text");
        return Seen.all(town.close());
    }

    private static void write(Town town, String unit, String text) {
        town.codes(unit, "medarbetare", 6).forEach(code -> Town.send(code, Map.of("k1", 4), Map.of("o1", text))
                .then()
                .statusCode(201));
    }

    /** The texts come in random order: what is left without the order. */
    private static Map<String, String> shuffled(Map<String, Seen> all) {
        Map<String, String> without = new HashMap<>();
        all.forEach((path, seen) -> {
            char[] letters = seen.body().toCharArray();
            Arrays.sort(letters);
            without.put(path, seen.status() + new String(letters));
        });
        return without;
    }
}
