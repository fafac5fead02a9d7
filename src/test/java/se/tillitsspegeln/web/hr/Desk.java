package se.tillitsspegeln.web.hr;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Someone who is logged in and fills in forms as a browser does. */
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

    private static String token(Response page) {
        return Jsoup.parse(page.asString()).expectFirst("[name=csrf-token]").attr("value");
    }

    private RequestSpecification browser() {
        return given().redirects().follow(false).cookie(LOGIN, cookie);
    }
}
