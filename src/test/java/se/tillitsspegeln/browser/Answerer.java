package se.tillitsspegeln.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Someone with a code: a {@link Visitor} who knows the words of the pages and finds things by them. */
final class Answerer implements AutoCloseable {

    private final Visitor visitor;
    private final Said said;

    Answerer(Visitor visitor, Said said) {
        this.visitor = visitor;
        this.said = said;
    }

    Page page() {
        return visitor.page();
    }

    Visitor visitor() {
        return visitor;
    }

    Answerer open(String path) {
        visitor.open(said.path(path));
        return this;
    }

    Answerer press(String key) {
        visitor.press(said.text(key));
        return this;
    }

    Answerer follow(String key) {
        visitor.follow(said.text(key));
        return this;
    }

    Answerer enter(String code) {
        page().getByLabel(said.text("code")).fill(code);
        return press("startButton");
    }

    Answerer finds(String state) {
        visitor.findsThePageSound(state + "-" + said.language());
        return this;
    }

    Answerer findsOnPaper(String state) {
        visitor.findsThePrintSound(state + "-" + said.language());
        return this;
    }

    /** Chooses in the group whose name starts with the question's number: the first choice is 1. */
    Answerer choose(int number, int choice) {
        radio(number, choice).check();
        return this;
    }

    Answerer write(int number, String text) {
        page().getByLabel(Pattern.compile("^" + number + "\\. ")).fill(text);
        return this;
    }

    Locator radio(int number, int choice) {
        return group(number).getByRole(AriaRole.RADIO).nth(choice - 1);
    }

    Locator heading() {
        return page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** How many sheets of paper the page takes as it is. */
    int sheets() {
        return Paper.sheets(page(), null);
    }

    private Locator group(int number) {
        return page().getByRole(
                        AriaRole.GROUP, new Page.GetByRoleOptions().setName(Pattern.compile("^" + number + "\\. ")));
    }

    @Override
    public void close() {
        visitor.close();
    }
}
