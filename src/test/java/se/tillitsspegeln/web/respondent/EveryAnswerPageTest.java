package se.tillitsspegeln.web.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.web.RenderedTemplates;

/** Meets every page of those who answer, in each of its states and in both languages; {@link Device} checks the HTML. */
@QuarkusTest
class EveryAnswerPageTest {

    @Inject
    TestRounds rounds;

    @Inject
    RenderedTemplates templates;

    @Test
    void everyPageIsValidHtmlInEveryState() {
        templates.forget();
        for (String language : List.of("sv", "en")) {
            outside(language);
            wholeWay(language);
            states(language);
        }
        assertThat(templates.missing("respondent"))
                .as("pages that this test does not meet")
                .isEmpty();
        assertThat(templates.missing("web")).isEmpty();
    }

    private static void outside(String language) {
        Device device = new Device();
        for (String path :
                List.of("/", "/?wrong", "/?again", "/?forgotten", "/privacy", "/accessibility", "/contact")) {
            assertThat(device.open("/" + language + path).status()).as(path).isEqualTo(200);
        }
        assertThat(device.open("/" + language + "/nowhere").status()).isEqualTo(404);
        assertThat(device.enter(language, "").status()).isEqualTo(422);
        assertThat(device.enter(language, "\"<b>&").status()).isEqualTo(422);
    }

    /** Through all questionnaires at once, with what is hard to write as HTML in a text. */
    private void wholeWay(String language) {
        Device device =
                new Device().enter(language, rounds.open(TestRounds.ALL).codes().get(0));
        String answer = "/" + language + "/answer";
        device.open(answer + "/questions");
        int part = 1;
        while (device.open(answer + "/part/" + part).status() == 200) {
            device.answer(Map.of("k1", "2", "s1", "na", "o1", "<b>\"å\" & 'ä'\n\n</textarea>"), "next");
            part++;
        }
        assertThat(part).isGreaterThan(9);
        device.open(answer + "/part/" + (part - 1)).answer(Map.of("o1", "ä".repeat(501)), "next");
        assertThat(device.status()).isEqualTo(422);
        device.open(answer + "/part/1?then=gaps").answer(Map.of("k3", "7"), "pause");
        assertThat(device.path()).isEqualTo(answer + "/paused");
        assertThat(device.open(answer).page().select(".notice a")).isNotEmpty();
        assertThat(device.open(answer + "/gaps").path()).isEqualTo(answer + "/gaps");
        device.open(answer + "/check").press("main form");
        assertThat(device.path()).isEqualTo(answer + "/thanks");
        assertThat(device.open(answer).status()).isEqualTo(200);
    }

    private void states(String language) {
        new Device().enter(language, rounds.draft(TestRounds.SHORT).codes().get(0));
        TestRounds.Prepared round = rounds.open(TestRounds.SHORT);
        Device small = new Device().enter(language, round.codes().get(14));
        Device spent = new Device().enter(language, round.codes().get(0));
        spent.open("/" + language + "/answer/check").press("main form");
        new Device().enter(language, round.codes().get(0));
        rounds.close(round.round().id());
        small.open("/" + language + "/answer");
        new Device().enter(language, round.codes().get(0));
    }
}
