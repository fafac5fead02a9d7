package se.tillitsspegeln.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillitsspegeln.web.respondent.TestRounds;

/** The whole way of someone who answers, in a real browser. */
@QuarkusTest
class AnswerBrowserTest extends BrowserTest {

    @Inject
    TestRounds rounds;

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1280})
    void everyPageOnTheWayIsSound(int width) {
        String code = rounds.open(TestRounds.SHORT).codes().get(0);
        try (Visitor visitor = visitor(width)) {
            Page page = visitor.page();
            visitor.open("/sv/").findsThePageSound("start");
            press(page, "Fortsätt");
            visitor.findsThePageSound("start-error");
            page.getByLabel("Din kod").fill(code.toLowerCase(Locale.ROOT).replace('-', ' '));
            press(page, "Fortsätt");
            visitor.findsThePageSound("before");
            follow(page, "Se alla frågor först");
            visitor.findsThePageSound("questions");
            follow(page, "Tillbaka");
            follow(page, "Börja svara");
            visitor.findsThePageSound("part-line");
            for (int number = 1; number <= 4; number++) {
                choose(page, number, "" + (number + 2));
            }
            visitor.looks("part-line-answered");
            press(page, "Spara och fortsätt");
            visitor.findsThePageSound("part-likert");
            choose(page, 6, "Stämmer ganska bra");
            choose(page, 7, "Vet inte");
            press(page, "Spara och gör klart senare");
            visitor.findsThePageSound("paused");
            follow(page, "Fortsätt svara");
            visitor.findsThePageSound("before-again");
            page.navigate("/sv/answer/part/2");
            for (int number = 8; number <= 12; number++) {
                choose(page, number, "Stämmer mycket bra");
            }
            press(page, "Spara och fortsätt");
            visitor.findsThePageSound("part-text");
            page.getByLabel(Pattern.compile("^14\\. ")).fill("x".repeat(501));
            press(page, "Spara och fortsätt");
            visitor.findsThePageSound("part-text-error");
            assertThat(page).hasTitle(Pattern.compile("^Fel: "));
            page.getByLabel(Pattern.compile("^14\\. ")).fill("Mer tid tillsammans.\nOch kaffe.");
            press(page, "Spara och fortsätt");
            visitor.findsThePageSound("gaps");
            follow(page, "Fortsätt ändå");
            visitor.findsThePageSound("check");
            press(page, "Skicka mina svar");
            assertThat(page).hasURL(Pattern.compile("/sv/answer/thanks$"));
            visitor.findsThePageSound("thanks");
            page.goBack();
            visitor.findsThePageSound("spent");
            press(page, "Glöm den här datorn");
            visitor.findsThePageSound("forgotten");
            for (String about : List.of("privacy", "accessibility", "contact")) {
                visitor.open("/sv/" + about).findsThePageSound(about);
            }
        }
    }

    @Test
    void pagesOfTheLongForm() {
        String code = rounds.open(TestRounds.TWO).codes().get(14);
        for (int width : new int[] {390, 1280}) {
            try (Visitor visitor = visitor(width)) {
                visitor.open("/k/" + code).findsThePageSound("before-small-team");
                Page page = visitor.page();
                for (int part = 1; part <= 8; part++) {
                    page.navigate("/sv/answer/part/" + part);
                    int first = part == 1 ? 1 : 4 * part - 2;
                    int last = part == 1 ? 5 : first + 3;
                    for (int number = first; number <= last; number++) {
                        String answer = part == 1
                                ? "" + (number + 1)
                                : number % 3 == 0 ? "Stämmer ganska bra" : "Stämmer varken";
                        choose(page, number, answer);
                    }
                    if (part == 2) {
                        visitor.looks("part-trust");
                    }
                    press(page, "Spara och fortsätt");
                }
                visitor.findsThePageSound("check-long");
                if (width == 1280) {
                    press(page, "Skicka mina svar");
                    visitor.findsThePageSound("thanks-long");
                    page.setViewportSize(390, 844);
                    visitor.looks("thanks-long-narrow");
                    assertEquals(1, pagesOfPaper(page));
                }
            }
        }
    }

    @Test
    void wholeWayInEnglishWithoutScript() {
        TestRounds.Prepared round = rounds.open(List.of("kontroll-tillit"));
        try (Visitor visitor = visitorWithoutScript(390)) {
            Page page = visitor.open("/en/").page();
            page.getByLabel("Your code").fill(round.codes().get(0));
            press(page, "Continue");
            follow(page, "Begin");
            choose(page, 1, "1");
            press(page, "Svenska");
            choose(page, 2, "7");
            press(page, "English");
            choose(page, 3, "Don't know");
            press(page, "Save and continue");
            page.goBack();
            assertThat(group(page, 3).getByRole(AriaRole.RADIO, named("Don't know")))
                    .isChecked();
            press(page, "Save and continue");
            follow(page, "Continue anyway");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send my answers"))
                    .dblclick();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText(Pattern.compile("received"));
            visitor.looks("sent-twice");
        }
        assertEquals(1, rounds.answered(round.round().id()));
    }

    @Test
    void wholeWayWithTheKeyboardOnly() {
        TestRounds.Prepared round = rounds.open(List.of("kontroll-tillit"));
        try (Visitor visitor = visitor(390)) {
            Page page = visitor.open("/sv/").page();
            tabTo(page, "input#code");
            page.keyboard().type(round.codes().get(0));
            page.keyboard().press("Enter");
            tabTo(page, "a[href='/sv/answer/part/1']");
            page.keyboard().press("Enter");
            for (String item : List.of("k1", "k2", "k3", "k4", "k5")) {
                tabTo(page, "[name=" + item + "]");
                page.keyboard().press("Space");
                page.keyboard().press("ArrowRight");
            }
            visitor.looks("keyboard-focus");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/sv/answer/check$"));
            tabTo(page, "#send");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/sv/answer/thanks$"));
            assertThat(page.getByRole(
                            AriaRole.CELL,
                            new Page.GetByRoleOptions().setName("Ditt svar: 2").setExact(true)))
                    .hasCount(5);
        }
    }

    @Test
    void wayOutAndBackKeepsWhatWasChosenButNotSaved() {
        try (Visitor visitor = visitor(1280)) {
            Page page = visitor.open(
                            "/k/" + rounds.open(TestRounds.SHORT).codes().get(0))
                    .page();
            follow(page, "Börja svara");
            choose(page, 1, "4");
            follow(page, "Så skyddas dina svar");
            page.goBack();
            assertThat(group(page, 1).getByRole(AriaRole.RADIO, named("4"))).isChecked();
        }
    }

    private static long pagesOfPaper(Page page) {
        byte[] pdf = page.pdf(new Page.PdfOptions()
                .setPath(Path.of("target/screenshots/thanks.pdf"))
                .setPreferCSSPageSize(true));
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        return Pattern.compile("/Type\\s*/Page[^s]").matcher(text).results().count();
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            if (page.locator(selector + ":focus").count() > 0) {
                return;
            }
        }
        throw new AssertionError("Tab never reaches " + selector);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void follow(Page page, String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    /** Chooses in the group whose name starts with the question's number. */
    private static void choose(Page page, int number, String answer) {
        group(page, number).getByRole(AriaRole.RADIO, named(answer)).check();
    }

    private static Locator group(Page page, int number) {
        return page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName(Pattern.compile("^" + number + "\\. ")));
    }

    private static Locator.GetByRoleOptions named(String start) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile("^" + start));
    }
}
