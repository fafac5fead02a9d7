package se.tillitsspegeln.web.respondent;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong on the way is told on a page of its own; no answer is lost and none is stored twice. */
@QuarkusTest
class KindnessTest {

    private static final int CLICKS = 6;

    @Inject
    TestRounds rounds;

    @Test
    void manyClicksOnSendCountOnceAndAllSeeThatItArrived() {
        TestRounds.Prepared round = rounds.open(List.of("kontroll-tillit"));
        String code = round.codes().get(0);
        new Device().enter(code).open("/sv/answer/part/1").answer(Map.of("k1", "2"), "next");
        List<Device> clicks = Stream.generate(() -> new Device().enter(code).open("/sv/answer/check"))
                .limit(CLICKS)
                .toList();
        ExecutorService fingers = Executors.newFixedThreadPool(CLICKS);
        List<CompletableFuture<Device>> sent = clicks.stream()
                .map(click -> CompletableFuture.supplyAsync(() -> click.press("main form"), fingers))
                .toList();
        assertThat(sent).allMatch(one -> one.join().heading().contains("mottagna"));
        fingers.shutdown();
        assertThat(rounds.answered(round.round().id())).isEqualTo(1);
        given().contentType("application/json")
                .body(Map.of("code", code, "answers", Map.of("k1", 2)))
                .post("/api/v1/responses")
                .then()
                .statusCode(409);
        assertThat(rounds.answered(round.round().id())).isEqualTo(1);
    }

    @Test
    void pageFromBeforeSendingSavesAndSendsNothingMore() {
        TestRounds.Prepared round = rounds.open(List.of("kontroll-tillit"));
        String code = round.codes().get(0);
        Device before = new Device().enter(code).open("/sv/answer/part/1");
        Device check = new Device().enter(code).open("/sv/answer/check");
        new Device().enter(code).open("/sv/answer/check").press("main form");
        assertThat(before.answer(Map.of("k1", "7"), "next").heading()).isEqualTo("Dina svar är redan mottagna");
        assertThat(check.press("main form").heading()).isEqualTo("Dina svar är redan mottagna");
        assertThat(rounds.answered(round.round().id())).isEqualTo(1);
    }

    @Test
    void lostFormCookieIsToldAndWhatWasSavedStays() {
        String code = rounds.open(TestRounds.SHORT).codes().get(0);
        Device device = new Device().enter(code).open("/sv/answer/part/1").answer(Map.of("k1", "2"), "next");
        assertThat(device.path()).isEqualTo("/sv/answer/part/2");
        device.lose("csrf-token").answer(Map.of("s1", "3"), "next");
        assertThat(device.status()).isEqualTo(400);
        assertThat(device.heading()).isEqualTo("Vi kunde inte ta emot formuläret");
        assertThat(device.page().text()).contains("det du har sparat finns kvar");
        assertThat(device.open("/sv/answer/part/1").page().select("[checked]").eachAttr("id"))
                .containsExactly("k1-2");
        device.open("/sv/answer/part/2").answer(Map.of("s1", "3"), "next");
        assertThat(device.path()).isEqualTo("/sv/answer/part/3");
    }

    @Test
    void lostCodeCookieAsksForTheCodeAndFindsEverythingAgain() {
        String code = rounds.open(TestRounds.SHORT).codes().get(0);
        Device device = new Device().enter(code).open("/sv/answer/part/1").answer(Map.of("k1", "2"), "next");
        device.lose("tillit-code").answer(Map.of("s1", "3"), "next");
        assertThat(device.path()).isEqualTo("/sv/?notice=again");
        assertThat(device.page().expectFirst("[role=status]").text()).contains("Det du har sparat finns kvar");
        assertThat(device.enter(code).page().text()).contains("Du har svarat på 1 av 17 frågor");
    }

    @Test
    void refusedCookiesAreNamedAsTheReason() {
        String code = rounds.open(TestRounds.SHORT).codes().get(0);
        Response typed = given().formParam("code", code).post("/sv/");
        assertThat(typed.statusCode()).isEqualTo(400);
        assertThat(typed.asString()).contains("webbläsaren inte tar emot kakor");
        Response scanned = given().redirects().follow(false).get("/sv/answer");
        assertThat(scanned.header("Location")).endsWith("/sv/?notice=again");
        assertThat(given().get("/sv/?notice=again").asString()).contains("tillåt kakor");
    }

    /** Whoever guesses learns nothing from the words: not whether there ever was such a code, nor what is wrong with it. */
    @Test
    void everyCodeThatOpensNothingIsToldInTheSameWords() {
        TestRounds.Prepared removed = rounds.draft(TestRounds.SHORT);
        rounds.delete(removed.round().id());
        assertThat(Stream.of(
                                "AAAA-BBBB-CCCC",
                                "hej",
                                "K7QF-2M9D",
                                removed.codes().get(0))
                        .map(typed -> new Device().enter(typed))
                        .map(device -> device.status() + " " + device.path() + " "
                                + device.page().expectFirst("#code-error").text())
                        .distinct())
                .containsExactly("422 /sv/ Fel: Koden går inte att använda. Kontrollera att den är rätt skriven,"
                        + " eller fråga den som gav dig den. Är det länge sedan omgången stängdes? Då är koden borttagen,"
                        + " och resultatet finns hos din chef och HR.");
        assertThat(Stream.of("AAAA-BBBB-CCCC", "hej", removed.codes().get(0))
                        .map(scanned -> given().redirects().follow(false).get("/k/" + scanned))
                        .map(answer -> answer.statusCode() + " " + answer.header("Location"))
                        .distinct())
                .singleElement()
                .satisfies(said -> assertThat(said).startsWith("303 ").endsWith("/sv/?notice=wrong"));
    }

    @Test
    void invisibleCharactersAreLeftOutAndNothingElse() {
        String code = rounds.open(TestRounds.SHORT).codes().get(0);
        Device device = new Device().enter(code).open("/sv/answer/part/3");
        device.answer(Map.of("o1", "Mer\0 tid\u0007\u202E\r\nför 👩‍👩‍👧 och\tkaffe\u2028"), "pause");
        assertThat(device.open("/sv/answer/part/3").page().expectFirst("#o1").val())
                .isEqualTo("Mer tid\nför 👩‍👩‍👧 och\tkaffe\u2028");
        assertThat(device.page().expectFirst("#o1-hint").text()).contains("Texten är nu", "tecken");
        device.open("/sv/answer/check").press("main form");
        assertThat(device.path()).isEqualTo("/sv/answer/thanks");
    }
}
