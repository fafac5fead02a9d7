package se.tillitsspegeln.web.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People wander: whatever they do on two devices, what they gave last is what counts. */
@QuarkusTest
class WanderingTest {

    private static final List<String> BUTTONS = List.of("next", "back", "lang", "pause");
    private static final List<List<String>> PARTS =
            List.of(List.of("k1", "k2", "k3", "k4", "k5"), List.of("s1", "s2", "s3", "s4"), List.of("o1", "o2"));

    @Inject
    TestRounds rounds;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void randomWaysEndWithTheAnswersLastGiven(long seed) {
        Random random = new Random(seed);
        String code = rounds.open(TestRounds.SHORT).codes().get(0);
        List<Device> devices = List.of(new Device().enter(code), new Device().enter(code));
        Map<String, String> given = new TreeMap<>();
        for (int step = 0; step < 15; step++) {
            Device device = devices.get(random.nextInt(2));
            int part = random.nextInt(PARTS.size());
            device.open((random.nextBoolean() ? "/sv" : "/en") + "/answer/part/" + (part + 1));
            if (random.nextInt(4) > 0) {
                Map<String, String> chosen = choose(PARTS.get(part), random);
                device.answer(chosen, BUTTONS.get(random.nextInt(BUTTONS.size())));
                given.putAll(chosen);
            }
        }
        given.values().removeIf(String::isEmpty);
        assertThat(shown(devices.get(random.nextInt(2)))).isEqualTo(given);
    }

    private static Map<String, String> choose(List<String> items, Random random) {
        Map<String, String> chosen = new HashMap<>();
        for (String item : items) {
            if (random.nextBoolean()) {
                boolean text = item.startsWith("o");
                int point = 1 + random.nextInt(5);
                chosen.put(item, text ? (point == 1 ? "" : "ord " + point) : point == 5 ? "na" : "" + point);
            }
        }
        return chosen;
    }

    private static Map<String, String> shown(Device device) {
        Map<String, String> shown = new TreeMap<>();
        for (int part = 1; part <= PARTS.size(); part++) {
            device.open("/sv/answer/part/" + part);
            device.page().select("input[checked]").forEach(input -> shown.put(input.attr("name"), input.val()));
            for (Element area : device.page().select("textarea")) {
                if (!area.val().isEmpty()) {
                    shown.put(area.attr("name"), area.val());
                }
            }
        }
        return shown;
    }
}
