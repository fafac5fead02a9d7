package se.tillitsspegeln.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillitsspegeln.web.respondent.TestRounds;

/** The whole way of someone who answers, in a real browser. */
@QuarkusTest
class AnswerBrowserTest extends BrowserTest {

    private static final int NONE_OF_FIVE = 6;

    @Inject
    TestRounds rounds;

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void everyPageOnTheWayIsSound(String language) {
        TestRounds.Prepared round = rounds.open(TestRounds.SHORT);
        String code = round.codes().get(0);
        try (Answerer anna = new Answerer(visitor(390), Said.in(language))) {
            anna.open("/").finds("start").press("startButton").finds("start-empty");
            anna.enter("AAAA-BBBB-CCCC").finds("start-wrong");
            anna.enter(code.toLowerCase(Locale.ROOT).replace('-', ' ')).finds("before");
            anna.follow("seeAll").finds("questions").follow("backToStart").follow("begin");
            anna.finds("part-line");
            for (int number = 1; number <= 4; number++) {
                anna.choose(number, number + 2);
            }
            anna.press("saveAndContinue").finds("part-likert");
            anna.choose(6, 4).choose(7, NONE_OF_FIVE).press("pause").finds("paused");
            anna.follow("goOn").finds("before-again").follow("resume");
            assertThat(anna.page()).hasURL(Pattern.compile("/part/1#k5-group$"));
            anna.open("/answer/part/2").finds("part-likert-answered");
            for (int number = 8; number <= 12; number++) {
                anna.choose(number, 5);
            }
            anna.press("saveAndContinue").finds("part-text");
            anna.write(14, "x".repeat(501)).press("saveAndContinue").finds("part-text-error");
            anna.write(14, "Mer tid tillsammans.\nOch kaffe.")
                    .press("saveAndContinue")
                    .finds("gaps");
            anna.follow("continueAnyway").finds("check").findsOnPaper("check");
            anna.press("send").finds("thanks").findsOnPaper("thanks");
            assertThat(anna.page()).hasURL(Pattern.compile("/answer/thanks$"));
            assertThat(anna.sheets()).isEqualTo(1);
            anna.page().goBack();
            anna.finds("spent").press("forget").finds("forgotten");
        }
        assertThat(rounds.answered(round.round().id())).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void everyOtherPageIsSound(String language) {
        TestRounds.Prepared draft = rounds.draft(TestRounds.SHORT);
        try (Answerer anna = new Answerer(visitor(390), Said.in(language))) {
            for (String about : List.of("privacy", "accessibility", "contact", "nowhere")) {
                anna.open("/" + about).finds(about);
            }
            anna.open("/").enter(draft.codes().get(0)).finds("not-yet");
            TestRounds.Prepared round = rounds.open(TestRounds.SHORT);
            anna.open("/").enter(round.codes().get(14)).finds("before-small-team");
            rounds.close(round.round().id());
            anna.open("/answer").finds("closed");
        }
    }

    @Test
    void everyPartOfTheLongFormFitsAndItsPictureFitsOnOnePage() {
        String code = rounds.open(TestRounds.TWO).codes().get(0);
        try (Answerer anna = new Answerer(visitor(390), Said.in("sv"))) {
            anna.visitor().open("/k/" + code);
            for (int part = 1; part <= 8; part++) {
                anna.open("/answer/part/" + part).finds("part-" + part);
                anna.page().locator("fieldset").all().forEach(group -> group.getByRole(AriaRole.RADIO)
                        .nth(3)
                        .check());
                anna.press("saveAndContinue");
            }
            anna.finds("check-long").press("send").finds("thanks-long").findsOnPaper("thanks-long");
            assertThat(anna.sheets()).isEqualTo(1);
            anna.visitor().open("/k/" + rounds.open(TestRounds.THREE).codes().get(0));
            anna.open("/answer/check").press("send");
            assertThat(anna.sheets()).as("with a third questionnaire").isEqualTo(1);
        }
    }

    @Test
    void wholeWayInTwoLanguagesWithoutScript() {
        TestRounds.Prepared round = rounds.open(List.of("kontroll-tillit"));
        try (Answerer anna = new Answerer(visitorWithoutScript(320), Said.in("en"))) {
            anna.open("/").enter(round.codes().get(0)).follow("begin").choose(1, 1);
            anna.visitor().press("Svenska");
            assertThat(anna.page()).hasTitle(Pattern.compile("^Del 1 av 1: Kontroll och tillit"));
            assertThat(anna.radio(1, 1)).isChecked();
            anna.choose(2, 7).visitor().press("English");
            anna.choose(3, 8).press("saveAndContinue");
            assertThat(anna.page()).hasURL(Pattern.compile("/en/answer/gaps$"));
            anna.page().goBack();
            assertThat(anna.radio(3, 8)).isChecked();
            anna.press("saveAndContinue").follow("continueAnyway");
            anna.visitor().follow("Svenska").follow("English");
            anna.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send my answers"))
                    .dblclick();
            assertThat(anna.heading()).containsText(Pattern.compile("received"));
        }
        assertThat(rounds.answered(round.round().id())).isEqualTo(1);
    }

    /** On the smallest screen there is: a desk at 400 %. */
    @Test
    void wholeWayWithTheKeyboardOnlyAtFourHundredPercent() {
        TestRounds.Prepared round = rounds.open(TestRounds.SHORT);
        try (Visitor anna = visitor(320)) {
            Page page = anna.page();
            page.setViewportSize(320, 256);
            anna.open("/sv/").tabTo(page.locator("#code"));
            page.keyboard().type(round.codes().get(0));
            anna.key("Enter").tabTo(page.locator("a[href='/sv/answer/part/1']").first());
            anna.key("Enter");
            for (String item : List.of("k1", "k2", "k3", "k4", "k5")) {
                anna.tabTo(page.locator("[name=" + item + "]").first())
                        .key("Space")
                        .key("ArrowRight");
            }
            anna.tabTo(page.locator("#continue")).key("Enter");
            anna.tabTo(page.locator("[name=s1]").first()).key("ArrowDown").key("ArrowDown");
            anna.looks("keyboard-focus").tabTo(page.locator("#continue")).key("Space");
            anna.tabTo(page.locator("textarea").first());
            page.keyboard().type("Skrivet med tangenter.");
            anna.tabTo(page.locator("#continue")).key("Enter");
            assertThat(page).hasURL(Pattern.compile("/sv/answer/gaps$"));
            anna.tabTo(page.locator("main a.button")).key("Enter");
            assertThat(page.locator("main")).containsText("Skrivet med tangenter.");
            anna.tabTo(page.locator("main a[href='#send']")).key("Enter");
            assertThat(page.locator("#send")).isFocused();
            anna.key("Enter");
            assertThat(page).hasURL(Pattern.compile("/sv/answer/thanks$"));
            assertThat(page.getByRole(
                            AriaRole.CELL,
                            new Page.GetByRoleOptions().setName("Ditt svar: 2").setExact(true)))
                    .hasCount(5);
            assertThat(rolesOfTables(page)).contains("table", "row", "rowheader", "columnheader", "cell");
        }
        assertThat(rounds.answered(round.round().id())).isEqualTo(1);
    }

    @Test
    void twoDevicesAtOnceKeepWhatWasChosenLastOnEither() {
        String code = rounds.open(TestRounds.SHORT).codes().get(0);
        try (Answerer phone = new Answerer(visitorWithoutScript(390), Said.in("en"));
                Answerer desk = new Answerer(visitor(1280), Said.in("sv"))) {
            phone.open("/").enter(code).follow("begin").choose(1, 2).choose(2, 2);
            desk.open("/").enter(code).follow("begin").choose(2, 6).press("saveAndContinue");
            phone.press("pause");
            assertThat(phone.page()).hasURL(Pattern.compile("/en/answer/paused$"));
            desk.open("/answer").follow("resume");
            assertThat(desk.page()).hasURL(Pattern.compile("/sv/answer/part/1#k3-group$"));
            assertThat(desk.radio(1, 2)).isChecked();
            assertThat(desk.radio(2, 2)).isChecked();
            desk.choose(1, 7).press("saveAndContinue");
            phone.open("/answer/part/1").choose(3, 4).press("saveAndContinue");
            desk.open("/answer/part/1");
            assertThat(desk.radio(1, 7)).isChecked();
            assertThat(desk.radio(3, 4)).isChecked();
            phone.open("/answer/paused").press("forget").open("/answer/part/1");
            assertThat(phone.page()).hasURL(Pattern.compile("/en/\\?notice=again$"));
            phone.enter(code).follow("resume");
            assertThat(phone.radio(2, 2)).isChecked();
        }
    }

    @Test
    void wayOutAndBackKeepsWhatWasChosenButNotSaved() {
        try (Answerer anna = new Answerer(visitor(1280), Said.in("sv"))) {
            anna.visitor().open("/k/" + rounds.open(TestRounds.SHORT).codes().get(0));
            anna.follow("begin").choose(1, 4);
            anna.follow("privacy").page().goBack();
            assertThat(anna.radio(1, 4)).isChecked();
        }
    }

    @Test
    void nothingIsAskedForButThePageItsStyleAndItsIcon() {
        String code = rounds.open(TestRounds.SHORT).codes().get(0);
        try (Answerer anna = new Answerer(visitor(390), Said.in("sv"))) {
            anna.open("/").enter(code).follow("begin").press("saveAndContinue");
            List<String> others = anna.visitor().requests().stream()
                    .filter(request -> !request.startsWith("document " + address))
                    .distinct()
                    .toList();
            assertThat(others)
                    .isNotEmpty()
                    .allMatch(request -> request.matches(
                            "(stylesheet " + address + "css/app-\\w+\\.css|other " + address + "css/icon-\\w+\\.svg)"));
            assertThat(others.stream().filter(request -> request.startsWith("stylesheet")))
                    .hasSize(1);
            assertThat(anna.page().locator("script").count()).isZero();
        }
    }

    /** As the browser tells them to a screen reader, where the style sheet lays the rows out as blocks. */
    private static List<String> rolesOfTables(Page page) {
        var session = page.context().newCDPSession(page);
        JsonObject tree = session.send("Accessibility.getFullAXTree");
        return StreamSupport.stream(tree.getAsJsonArray("nodes").spliterator(), false)
                .map(node -> node.getAsJsonObject().getAsJsonObject("role"))
                .filter(role -> role != null && role.has("value"))
                .map(role -> role.get("value").getAsString())
                .distinct()
                .toList();
    }
}
