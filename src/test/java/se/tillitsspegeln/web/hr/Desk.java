package se.tillitsspegeln.web.hr;

import static io.restassured.RestAssured.given;

import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import se.tillitsspegeln.web.HtmlChecker;

/** Someone who is logged in and fills in forms as a browser does. Every page met on the way must be valid HTML. */
public final class Desk {

    private static final String LOGIN = "tillit-login";

    private final String cookie;

    private Desk(String cookie) {
        this.cookie = cookie;
    }

    public static Desk of(String name, String password) {
        Response login = given().redirects()
                .follow(false)
                .queryParam("lang", "sv")
                .formParam("j_username", name)
                .formParam("j_password", password)
                .post("/j_security_check");
        return new Desk(String.valueOf(login.cookie(LOGIN)));
    }

    public Response get(String path) {
        return browser().get(path);
    }

    public Document page(String path) {
        Response answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + " " + answer.header("Location"));
        }
        return Jsoup.parse(answer.asString(), path);
    }

    /** Sends a form of the page {@code from} with its token. */
    public Response send(String from, String to, Map<String, ?> fields) {
        Response page = get(from);
        RequestSpecification form = browser()
                .cookie("csrf-token", page.cookie("csrf-token"))
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("csrf-token", token(page));
        fields.forEach((name, value) -> {
            List<?> values = value instanceof List<?> several ? several : List.of(value);
            values.forEach(one -> form.formParam(name, one));
        });
        return form.post(to);
    }

    public Response upload(String from, String to, String file, byte[] content) {
        Response page = get(from);
        return browser()
                .cookie("csrf-token", page.cookie("csrf-token"))
                .multiPart("csrf-token", token(page))
                .multiPart("file", file, content, "text/csv")
                .post(to);
    }

    private static Response checked(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext rest) {
        Response answer = rest.next(request, expected);
        if (String.valueOf(answer.contentType()).startsWith("text/html")) {
            HtmlChecker.assertValid(request.getURI(), answer.asString());
        }
        return answer;
    }

    private static String token(Response page) {
        return Jsoup.parse(page.asString()).expectFirst("[name=csrf-token]").attr("value");
    }

    private RequestSpecification browser() {
        return given().filter(Desk::checked).redirects().follow(false).cookie(LOGIN, cookie);
    }
}
