package se.tillitsspegeln.web.respondent;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages weigh on a bad phone: bytes over the wire, gzip included. */
@QuarkusTest
class WeightTest {

    private static final int FIRST = 20_000;
    private static final int PART = 30_000;
    private static final int STYLE_AS_WRITTEN = 12_500;

    @Inject
    TestRounds rounds;

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void firstPageWithItsStyleAndIconIsLight(String language) {
        Response page = squeezed("/" + language + "/", "");
        Document document = Jsoup.parse(text(page));
        int all = page.asByteArray().length;
        for (String asset : document.select("link[href]").eachAttr("href")) {
            all += squeezed(asset, "").asByteArray().length;
        }
        assertThat(all).isBetween(2_000, FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kontroll-tillit", "sju-principer", "samverkan", "uppfoljning"})
    void everyPageOfEveryQuestionnaireIsLight(String questionnaire) {
        everyPageIsLight(List.of(questionnaire));
    }

    @Test
    void everyPageOfAllQuestionnairesTogetherIsLight() {
        everyPageIsLight(TestRounds.ALL);
    }

    @Test
    void styleIsOneFileThatABrowserKeepsForAYear() {
        Document start = Jsoup.parse(text(squeezed("/sv/", "")));
        assertThat(start.select("link").eachAttr("rel")).containsExactly("icon", "stylesheet");
        assertThat(start.select("script, img, iframe, object, [src], [style]")).isEmpty();
        String address = start.expectFirst("link[rel=stylesheet]").attr("href");
        assertThat(address).matches("/css/app-[0-9a-f]{10}\\.css");
        Response style = squeezed(address, "");
        assertThat(style.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(text(style)).hasSizeLessThan(STYLE_AS_WRITTEN).doesNotContain("@import", "url(");
        assertThat(squeezed("/css/app-0000000000.css", "").header("Cache-Control"))
                .as("an address from before an upgrade")
                .isEqualTo("no-cache");
    }

    private void everyPageIsLight(List<String> questionnaires) {
        String code = rounds.open(questionnaires).codes().get(0);
        assertLight("/sv/answer", code, FIRST);
        assertLight("/sv/answer/questions", code, PART);
        Device device = new Device().enter(code);
        int part = 1;
        while (device.open("/sv/answer/part/" + part).status() == 200) {
            assertLight("/sv/answer/part/" + part, code, PART);
            assertLight("/en/answer/part/" + part, code, PART);
            part++;
        }
        assertThat(part).isGreaterThan(1);
        assertLight("/sv/answer/gaps", code, PART);
        assertLight("/sv/answer/check", code, PART);
        device.open("/sv/answer/check").press("main form");
        assertThat(device.page().html().length()).as("own picture, before gzip").isLessThan(2 * PART);
    }

    private static void assertLight(String path, String code, int most) {
        Response page = squeezed(path, code);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        assertThat(page.header("Content-Encoding")).as(path).isEqualTo("gzip");
        assertThat(page.asByteArray().length).as(path).isBetween(500, most);
    }

    private static Response squeezed(String path, String code) {
        return given().header("Accept-Encoding", "gzip")
                .config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .cookies(code.isEmpty() ? Map.of() : Map.of("tillit-code", code))
                .get(path);
    }

    /** Fails if the answer is not squeezed. */
    private static String text(Response squeezed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(squeezed.asByteArray()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("not squeezed", e);
        }
    }
}
