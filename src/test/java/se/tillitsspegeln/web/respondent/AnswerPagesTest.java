package se.tillitsspegeln.web.respondent;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnswerPagesTest {

    @Inject
    TestRounds rounds;

    @Test
    void codeIsUnderstoodHoweverItIsTyped() {
        String code = rounds.open(TestRounds.SHORT).codes().get(0);
        for (String typed : List.of(
                code,
                code.toLowerCase(Locale.ROOT),
                code.replace("-", " "),
                "  " + code.replace("-", "") + " ",
                code.replace('0', 'o').replace('1', 'l'))) {
            assertThat(new Device().enter(typed).path()).isEqualTo("/sv/answer");
        }
    }

    @Test
    void wrongCodeIsToldAtTheFieldAndInTheTitle() {
        Device device = new Device().enter("AAAA-BBBB-CCCC");
        assertThat(device.status()).isEqualTo(422);
        assertThat(device.page().title()).startsWith("Fel: ");
        assertThat(device.page().expectFirst(".summary a").attr("href")).isEqualTo("#code");
        assertThat(device.page().expectFirst("#code").val()).isEqualTo("AAAA-BBBB-CCCC");
        assertThat(device.page().expectFirst("#code-error").text())
                .endsWith(device.page().expectFirst(".summary a").text());
    }

    @Test
    void scannedCodeLeavesTheAddressBar() {
        String code = rounds.open(TestRounds.SHORT).codes().get(0);
        Response answer = given().redirects()
                .follow(false)
                .header("Accept-Language", "en")
                .get("/k/" + code);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/en/answer").doesNotContain(code);
        Cookie cookie = answer.detailedCookie("tillit-code");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getMaxAge()).as("gone with the browser").isEqualTo(-1);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(given().redirects().follow(false).get("/k/AAAA-BBBB-CCCC").header("Location"))
                .endsWith("/sv/?wrong");
    }

    @Test
    void groupsThatTheAnswerJoinsAreNamedBeforeTheFirstQuestion() {
        List<String> codes = rounds.open(TestRounds.SHORT).codes();
        assertThat(new Device().enter(codes.get(0)).page().select(".path li").eachText())
                .containsExactly("Avdelning 32 · 14 inbjudna", "Område 3 · 14 inbjudna", "Hela regionen · 14 inbjudna");
        assertThat(new Device()
                        .enter(codes.get(14))
                        .page()
                        .expectFirst(".path li")
                        .text())
                .isEqualTo("Team 7 · färre än 5 inbjudna, så svaren räknas in på nästa nivå");
    }

    @Test
    void everyScaleIsAPartAndOpenQuestionsComeLast() {
        Device device = new Device().enter(rounds.open(TestRounds.SHORT).codes().get(0));
        assertThat(device.open("/sv/answer/part/1").page().title())
                .isEqualTo("Del 1 av 3: Kontroll och tillit – Tillitsspegeln");
        assertThat(device.page().select("fieldset")).hasSize(5);
        assertThat(device.page().select("[checked]")).isEmpty();
        assertThat(device.open("/en/answer/part/3").page().title())
                .isEqualTo("Part 3 of 3: In your own words – Tillitsspegeln");
        assertThat(device.page().select("textarea")).hasSize(4);
        assertThat(device.open("/sv/answer/part/4").status()).isEqualTo(404);
    }

    @Test
    void draftIsFoundOnAnotherDeviceAtTheFirstGap() {
        String code = rounds.open(TestRounds.SHORT).codes().get(0);
        Device first = new Device().enter(code).open("/sv/answer/part/1");
        first.answer(Map.of("k1", "2", "k2", "na", "k4", "7"), "pause");
        assertThat(first.path()).isEqualTo("/sv/answer/paused");
        assertThat(first.page().text()).contains(code);
        Device second = new Device().enter(code);
        assertThat(second.page().text()).contains("Du har svarat på 3 av 17 frågor");
        assertThat(second.page().expectFirst(".notice a").attr("href")).isEqualTo("/sv/answer/part/1#k3-group");
        assertThat(second.open("/sv/answer/part/1").page().select("[checked]").eachAttr("id"))
                .containsExactly("k1-2", "k2-na", "k4-7");
    }

    @Test
    void switchOfLanguageKeepsStepAndAnswers() {
        Device device =
                new Device().enter(rounds.open(TestRounds.SHORT).codes().get(0)).open("/sv/answer/part/1");
        device.answer(Map.of("k1", "3"), "lang");
        assertThat(device.path()).isEqualTo("/en/answer/part/1");
        assertThat(device.page().select("[checked]").eachAttr("id")).containsExactly("k1-3");
    }

    @Test
    void skippedQuestionsAreNamedAndDoNotBlock() {
        Device device = new Device()
                .enter(rounds.open(List.of("kontroll-tillit")).codes().get(0))
                .open("/sv/answer/part/1");
        device.answer(Map.of("k1", "2", "k2", "na", "k4", "7"), "next");
        assertThat(device.path()).isEqualTo("/sv/answer/gaps");
        assertThat(device.page().select("main li").eachText())
                .containsExactly("Fråga 3 (Kontroll och tillit): Fokus", "Fråga 5 (Kontroll och tillit): Trygghet");
        device.open("/sv/answer/part/1?then=gaps").answer(Map.of("k3", "1", "k5", "na"), "next");
        assertThat(device.path()).isEqualTo("/sv/answer/check");
        assertThat(device.page().select("dd:eq(1)").eachText())
                .containsExactly(
                        "2 av 7, mest åt det första påståendet",
                        "Vet inte eller vill inte svara",
                        "1 av 7, helt åt det första påståendet",
                        "7 av 7, helt åt det andra påståendet",
                        "Vet inte eller vill inte svara");
    }

    @Test
    void textThatIsTooLongIsKeptAndToldKindly() {
        Device device =
                new Device().enter(rounds.open(TestRounds.SHORT).codes().get(0)).open("/sv/answer/part/3");
        device.answer(Map.of("o1", "ä".repeat(501), "o2", "kort"), "next");
        assertThat(device.status()).isEqualTo(422);
        assertThat(device.page().title()).startsWith("Fel: Del 3 av 3");
        assertThat(device.page().select(".summary a").eachText())
                .containsExactly("Fråga 14: texten är 501 tecken, men högst 500 får plats. Korta den lite.");
        assertThat(device.page().expectFirst("#o1").val()).hasSize(501);
        assertThat(device.open("/sv/answer/part/3").page().expectFirst("#o2").val())
                .isEqualTo("kort");
    }

    @Test
    void longestTextOfSwedishLettersIsSaved() {
        Device device =
                new Device().enter(rounds.open(TestRounds.SHORT).codes().get(0)).open("/sv/answer/part/3");
        device.answer(Map.of("o1", "å".repeat(500)), "pause");
        assertThat(device.open("/sv/answer/part/3").page().expectFirst("#o1").val())
                .hasSize(500);
    }

    @Test
    void forgedValueIsRefusedAndTheOthersAreSaved() {
        Device device =
                new Device().enter(rounds.open(TestRounds.SHORT).codes().get(0)).open("/sv/answer/part/1");
        device.page().expectFirst("#k1-1").val("8").attr("checked", true);
        device.answer(Map.of("k2", "4"), "next");
        assertThat(device.status()).isEqualTo(422);
        assertThat(device.open("/sv/answer/part/1").page().select("[checked]").eachAttr("id"))
                .containsExactly("k2-4");
    }

    @Test
    void sentTwiceIsCountedOnceAndThankedTwice() {
        TestRounds.Prepared round = rounds.open(List.of("kontroll-tillit"));
        Device device = new Device().enter(round.codes().get(0)).open("/sv/answer/part/1");
        device.answer(Map.of("k1", "2", "k2", "6"), "next").open("/sv/answer/check");
        Document check = device.page();
        assertThat(device.press("main form").path()).isEqualTo("/sv/answer/thanks");
        assertThat(device.page().select("td.num").eachText())
                .containsExactly("2", "6", "inget svar", "inget svar", "inget svar");
        Device again = device.open("/sv/answer/check");
        assertThat(again.heading()).isEqualTo("Dina svar är redan mottagna");
        assertThat(again.page().expectFirst("a.button").attr("href")).isEqualTo("/sv/answer/thanks");
        assertThat(check.select("main form")).isNotEmpty();
        assertThat(rounds.answered(round.round().id())).isEqualTo(1);
        assertThat(device.open("/sv/answer/part/1").path()).isEqualTo("/sv/answer");
    }

    @Test
    void pictureOpensOnlyWithTheCodeItWasSentWith() {
        List<String> codes = rounds.open(List.of("kontroll-tillit")).codes();
        Device device =
                new Device().enter(codes.get(0)).open("/sv/answer/check").press("main form");
        assertThat(device.path()).isEqualTo("/sv/answer/thanks");
        new Device().enter(codes.get(1)).open("/sv/answer/check").press("main form");
        assertThat(device.enter(codes.get(1)).open("/sv/answer/thanks").path()).isEqualTo("/sv/answer");
    }

    @Test
    void roundThatIsNotOpenYetSaysSo() {
        Device device =
                new Device().enter(rounds.draft(TestRounds.SHORT).codes().get(0));
        assertThat(device.heading()).isEqualTo("Omgången har inte öppnat än");
        assertThat(device.open("/sv/answer/part/1").heading()).isEqualTo("Omgången har inte öppnat än");
    }

    @Test
    void roundThatClosesInTheMiddleSaysSo() {
        TestRounds.Prepared round = rounds.open(TestRounds.SHORT);
        Device device = new Device().enter(round.codes().get(0)).open("/sv/answer/part/1");
        rounds.close(round.round().id());
        assertThat(device.answer(Map.of("k1", "2"), "next").heading()).isEqualTo("Omgången är stängd");
    }

    @Test
    void computerForgetsOnRequestAndTheCodeRemembers() {
        String code = rounds.open(TestRounds.SHORT).codes().get(0);
        Device device = new Device().enter(code).open("/sv/answer/part/1").answer(Map.of("k1", "2"), "pause");
        device.press("main form");
        assertThat(device.path()).isEqualTo("/sv/?forgotten");
        assertThat(device.open("/sv/answer/part/1").path()).isEqualTo("/sv/?again");
        assertThat(device.enter(code).page().text()).contains("Du har svarat på 1 av 17 frågor");
    }

    @Test
    void pageLeftOpenTakesNothingBackThatWasAnsweredElsewhereSince() {
        String code = rounds.open(TestRounds.SHORT).codes().get(0);
        Device phone = new Device().enter(code).open("/sv/answer/part/1").answer(Map.of("k1", "2"), "pause");
        phone.open("/sv/answer/part/1");
        Device texts = new Device().enter(code).open("/sv/answer/part/3");
        Device desk = new Device().enter(code).open("/sv/answer/part/1").answer(Map.of("k1", "6"), "next");
        desk.open("/sv/answer/part/3").answer(Map.of("o1", "Mer tid"), "next");
        phone.answer(Map.of("k2", "3"), "next");
        texts.answer(Map.of("o2", "Kaffe"), "next");
        assertThat(desk.open("/sv/answer/part/1").page().select("[checked]").eachAttr("id"))
                .containsExactly("k1-6", "k2-3");
        assertThat(desk.open("/sv/answer/part/3").page().select("textarea").eachText())
                .startsWith("Mer tid", "Kaffe");
    }

    @Test
    void pageLeftOpenStillWinsWhereSomethingIsChosenOnIt() {
        String code = rounds.open(TestRounds.SHORT).codes().get(0);
        Device phone = new Device().enter(code).open("/sv/answer/part/1");
        new Device().enter(code).open("/sv/answer/part/1").answer(Map.of("k1", "6"), "next");
        phone.answer(Map.of("k1", "2"), "next");
        assertThat(phone.open("/sv/answer/part/1").page().select("[checked]").eachAttr("id"))
                .containsExactly("k1-2");
    }
}
