package se.tillitsspegeln.web.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People wander: whatever they do on two devices, what they chose last is what counts, once. */
@QuarkusTest
class WanderingTest {

    private static final int STEPS = 18;
    private static final List<String> BUTTONS = List.of("next", "back", "lang", "pause");
    private static final List<String> POINTS = List.of("k1", "k2", "k3", "k4", "k5", "s1", "s2", "s3", "s4");
    private static final List<String> TEXTS = List.of("o1", "o2");

    @Inject
    TestRounds rounds;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomWaysEndWithTheAnswersChosenLast(long seed) {
        TestRounds.Prepared round = rounds.open(TestRounds.SHORT);
        Wanderer wanderer = new Wanderer(new Random(seed), round.codes().get(0));
        for (int step = 0; step < STEPS; step++) {
            wanderer.step();
        }
        assertThat(shown(wanderer.device())).isEqualTo(wanderer.chosen);
        wanderer.device().open("/sv/answer/check").press("main form");
        assertThat(rounds.answered(round.round().id())).isEqualTo(1);
        assertThat(rounds.counted(round.round().id())).isEqualTo(wanderer.chosen);
    }

    /** One person with two devices, and what that person chose last. */
    private static final class Wanderer {

        private final Random random;
        private final String code;
        private final List<Device> devices = new ArrayList<>();
        private final Map<String, String> chosen = new TreeMap<>();

        Wanderer(Random random, String code) {
            this.random = random;
            this.code = code;
            devices.add(new Device().enter(code));
            devices.add(new Device().enter("en", code));
        }

        Device device() {
            return devices.get(random.nextInt(devices.size()));
        }

        void step() {
            Device device = device();
            switch (random.nextInt(10)) {
                case 0 -> device.back();
                case 1 -> device.reload();
                case 2 -> resumeElsewhere(device);
                case 3 ->
                    device.open((random.nextBoolean() ? "/sv" : "/en") + "/answer/part/" + (1 + random.nextInt(3)));
                default -> answer(device);
            }
        }

        /** Leaves this device for another, which finds the draft by the code. */
        private void resumeElsewhere(Device left) {
            left.open("/sv/answer/paused").press("main form");
            devices.set(devices.indexOf(left), new Device().enter(random.nextBoolean() ? "sv" : "en", code));
        }

        private void answer(Device device) {
            if (device.page().select("#part").isEmpty()) {
                device.open("/sv/answer/part/" + (1 + random.nextInt(3)));
            }
            Map<String, String> saved = device.saved();
            device.choose(some(device.page()));
            for (Map.Entry<String, String> now : Device.answers(device.page()).entrySet()) {
                if (!now.getValue().equals(saved.getOrDefault(now.getKey(), ""))) {
                    chosen.put(now.getKey(), now.getValue());
                }
            }
            chosen.values().removeIf(String::isEmpty);
            device.answer(Map.of(), BUTTONS.get(random.nextInt(BUTTONS.size())));
            assertThat(device.status()).isEqualTo(200);
        }

        private Map<String, String> some(Document page) {
            Map<String, String> some = new HashMap<>();
            for (String item : POINTS) {
                if (random.nextBoolean() && !page.select("[name=" + item + "]").isEmpty()) {
                    int point = 1 + random.nextInt(5);
                    some.put(item, point == 5 ? "na" : "" + point);
                }
            }
            for (String item : TEXTS) {
                if (random.nextBoolean() && !page.select("[name=" + item + "]").isEmpty()) {
                    some.put(item, List.of("", "kort", "ett längre ord").get(random.nextInt(3)));
                }
            }
            return some;
        }
    }

    private static Map<String, String> shown(Device device) {
        Map<String, String> shown = new TreeMap<>();
        for (int part = 1; part <= 3; part++) {
            shown.putAll(Device.answers(device.open("/sv/answer/part/" + part).page()));
        }
        shown.values().removeIf(String::isEmpty);
        return shown;
    }
}
