package se.tillitsspegeln.web.respondent;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import se.tillitsspegeln.web.HtmlChecker;

/** A browser without script: keeps cookies, follows redirects, fills in forms. Every page it meets must be valid HTML. */
final class Device {

    private final Connection session = Jsoup.newSession().ignoreHttpErrors(true).timeout(20_000);
    private final Deque<Seen> past = new ArrayDeque<>();
    private Seen now = new Seen(new Document(""), Map.of());
    private int status;

    /** A page with the answers it came with, whatever has been chosen on it since. */
    private record Seen(Document page, Map<String, String> saved) {}

    Device open(String path) {
        return go(session.newRequest(url(path)));
    }

    /** Types the code on the start page. */
    Device enter(String code) {
        return enter("sv", code);
    }

    Device enter(String language, String code) {
        return open("/" + language + "/").send("main form", Map.of("code", code), "");
    }

    /** Shows the page before this one as it was left, the way a browser does that has kept it. */
    Device back() {
        if (!past.isEmpty()) {
            now = past.pop();
        }
        return this;
    }

    Device reload() {
        return open(path());
    }

    /** Chooses answers on the part that is shown, and presses a button. */
    Device answer(Map<String, String> chosen, String button) {
        return send("#part", chosen, button);
    }

    Device press(String form) {
        return send(form, Map.of(), "");
    }

    Device send(String selector, Map<String, String> values, String button) {
        FormElement form = (FormElement) page().expectFirst(selector);
        values.forEach((name, value) -> fill(form, name, value));
        Connection request = session.newRequest(form.absUrl("action")).method(Connection.Method.POST);
        request.data(form.formData());
        if (!button.isEmpty()) {
            request.data("_go", button);
        }
        return go(request);
    }

    /** Chooses answers on the part that is shown, and presses nothing. */
    Device choose(Map<String, String> chosen) {
        FormElement form = (FormElement) page().expectFirst("#part");
        chosen.forEach((name, value) -> fill(form, name, value));
        return this;
    }

    Document page() {
        return now.page();
    }

    /** The answers that the page came with. */
    Map<String, String> saved() {
        return now.saved();
    }

    /** The answers that the page's form would send now, empty texts among them. */
    static Map<String, String> answers(Document page) {
        Map<String, String> answers = new TreeMap<>();
        page.select("input[checked]").forEach(input -> answers.put(input.attr("name"), input.val()));
        page.select("textarea").forEach(area -> answers.put(area.attr("name"), area.val()));
        return answers;
    }

    int status() {
        return status;
    }

    String path() {
        return page().location().replaceFirst("^https?://[^/]+", "");
    }

    String heading() {
        return page().expectFirst("h1").text();
    }

    private static void fill(FormElement form, String name, String value) {
        for (Element control : form.select("[name=" + name + "]")) {
            if (!control.attr("type").equals("radio")) {
                control.val(value);
            } else if (control.val().equals(value)) {
                form.select("[name=" + name + "]").removeAttr("checked");
                control.attr("checked", true);
            }
        }
    }

    private Device go(Connection request) {
        try {
            Connection.Response response = request.execute();
            status = response.statusCode();
            HtmlChecker.assertValid(response.url().getPath(), response.body());
            past.push(now);
            Document page = response.parse();
            now = new Seen(page, answers(page));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }
}
