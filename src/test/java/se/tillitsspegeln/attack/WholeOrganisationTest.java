package se.tillitsspegeln.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The figures of a whole organisation, from a hundred sheets on: what they add to every unit's figures must not give back
 * a group that is hidden. Two organisations that differ only in what must not be told look the same, byte for byte.
 */
@QuarkusTest
class WholeOrganisationTest {

    private static final String FOUR =
            "id,name,parent\nregion,Regionen,\nnord,Nord,region\nsyd,Syd,region\nost,Öst,region\nvast,Väst,region\n";

    /** Three in the east and three in the west, told only together: whether the two differ must not be told. */
    @Test
    void correlationsBetweenUnitsLeaveHiddenUnitsOut() {
        Seen.same(threeAndThree(List.of(1, 1, 1), List.of(7, 7, 7)), threeAndThree(List.of(1, 7, 1), List.of(7, 1, 7)));
    }

    private static Map<String, Seen> threeAndThree(List<Integer> east, List<Integer> west) {
        Town town = Town.openApart(FOUR, 5);
        town.answer("nord", "medarbetare", people(55, 2));
        town.answer("syd", "medarbetare", people(50, 4));
        town.answer("ost", "medarbetare", east.stream().map(Town::pairs).toList());
        town.answer("vast", "medarbetare", west.stream().map(Town::pairs).toList());
        Map<String, Seen> all = Seen.all(town.close());
        assertThat(method(town, "icc1")).isNotNull();
        assertThat(town.profile("ost").asString()).doesNotContain("shown");
        return all;
    }

    /** Four who are told nowhere; over all units an intraclass correlation and α would hold them. */
    @Test
    void whatIsLeftOpenAtTheTopIsInNoFigureOfTheWhole() {
        Seen.same(four(1), four(7));
    }

    private static Map<String, Seen> four(int point) {
        Town town = Town.openApart(FOUR, 5);
        town.answer("nord", "medarbetare", people(55, 2));
        town.answer("syd", "medarbetare", people(50, 4));
        town.answer("vast", "medarbetare", 4, point);
        Map<String, Seen> all = Seen.all(town.close());
        assertThat(method(town, "alpha")).isNotNull();
        return all;
    }

    /**
     * One of a hundred and ten leaves a pair out. α over complete sheets beside the means of the pairs would give back the
     * one who did: what everybody answered minus what the complete sheets hold.
     */
    @Test
    void reliabilityBesideTheQuestionsDoesNotTellOfTheOneWhoSkipped() {
        Seen.same(skipped(4, 7), skipped(7, 4));
    }

    private static Map<String, Seen> skipped(int skipper, int other) {
        Town town = Town.openApart(FOUR, 5);
        town.answer("nord", "medarbetare", people(120, 3));
        List<Map<String, Object>> two = new ArrayList<>(people(18, 5));
        Map<String, Object> gap = Town.pairs(skipper);
        gap.remove("k1");
        two.add(gap);
        Map<String, Object> whole = Town.pairs(other);
        whole.put("k1", 4);
        two.add(whole);
        town.answer("syd", "medarbetare", two);
        Map<String, Seen> all = Seen.all(town.close());
        assertThat(method(town, "alpha")).isNotNull();
        return all;
    }

    private static Object method(Town town, String figure) {
        return Town.admin()
                .get("/api/v1/rounds/{r}/method", town.round)
                .path("roles.find { it.role == 'medarbetare' }.scales.find { it.id == 'kultur' }." + figure);
    }

    /** Close to this point, so that a single one who is far from it moves α. */
    private static List<Map<String, Object>> people(int count, int around) {
        List<Map<String, Object>> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int place = i;
            Map<String, Object> sheet = Town.pairs(around);
            sheet.replaceAll((item, point) -> around - 1 + (place * 5 / 3 + item.charAt(1) * (place % 3)) % 3);
            people.add(sheet);
        }
        return people;
    }
}
