package se.tillitsspegeln.security.matrix;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finds every form of every page and sends it without its token. */
@QuarkusTest
class FormsTest {

    /** Well formed: a cookie that is not is refused before any token is asked for. */
    private static final String COOKIE = "AAAAAAAAAAAAAAAAAAAAAA";

    private static final String ANOTHER = "AAAAAAAAAAAAAAAAAAAAAQ";
    private static final String TOKEN = "csrf-token";

    /** Quarkus takes the login form before any resource; ForeignSite guards it, and LoginTest tries. */
    private static final String LOGIN = "/j_security_check";

    private static final List<String> CHANGED = List.of(
            "select count(*) from audit_entry", "select count(*) from draft", "select count(*) from login_session");

    @Inject
    Organisations organisations;

    @Inject
    EntityManager em;

    @BeforeEach
    void seed() throws Exception {
        organisations.seed(RestAssured.port);
    }

    @Test
    void noFormIsAcceptedWithoutItsTokenAndNothingChangesByIt() throws Exception {
        Map<String, String> cookies = new LinkedHashMap<>(organisations.adminsCookies());
        cookies.put("tillit-code", organisations.openCode());
        Map<String, Form> forms = forms(cookies);
        assertThat(forms.keySet()).anyMatch(form -> form.endsWith("/answer/send"));
        assertThat(forms).hasSizeGreaterThan(15);
        String before = state();

        forms.forEach((action, form) ->
                assertThat(send(form, cookies, "").statusCode()).as(action).isEqualTo(400));
        forms.forEach((action, form) ->
                assertThat(send(form, cookies, ANOTHER).statusCode()).as(action).isEqualTo(400));

        assertThat(state()).isEqualTo(before);
    }

    private record Form(String action, boolean multipart, Map<String, String> fields) {}

    private Map<String, Form> forms(Map<String, String> cookies) {
        Map<String, Form> forms = new LinkedHashMap<>();
        for (String address : pages()) {
            Response page = browser(cookies).get(address);
            if (String.valueOf(page.contentType()).startsWith("text/html")) {
                Jsoup.parse(page.asString(), address).select("form[method=post]").stream()
                        .map(form -> form(form, address))
                        .filter(form -> !form.action.contains(LOGIN))
                        .forEach(form -> forms.putIfAbsent(form.action, form));
            }
        }
        return forms;
    }

    private Set<String> pages() {
        Set<String> pages = new TreeSet<>();
        for (Route route : Route.all()) {
            if (route.method().equals("GET") && !route.isApi() && !route.path().startsWith("/k/")) {
                pages.add(organisations.address(route));
                pages.add(organisations.address(route).replace(organisations.round(), organisations.openRound()));
            }
        }
        pages.add(organisations.address(new Route("GET", "/{lang}/hr/accounts/matrix-leader", "")));
        return pages;
    }

    private static Form form(Element form, String address) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("[name]").stream()
                .filter(field -> !field.attr("name").equals(TOKEN))
                .forEach(field -> fields.put(field.attr("name"), field.attr("value")));
        String action = form.hasAttr("action") ? form.absUrl("action") : address;
        return new Form(action, form.attr("enctype").startsWith("multipart"), fields);
    }

    private static Response send(Form form, Map<String, String> cookies, String token) {
        RequestSpecification request = browser(cookies).cookie(TOKEN, COOKIE);
        if (form.multipart) {
            return request.multiPart(
                            "file",
                            "a.csv",
                            "id,name,parent\n".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            "text/csv")
                    .multiPart(TOKEN, token)
                    .post(form.action);
        }
        form.fields.forEach(request::formParam);
        return (token.isEmpty() ? request.formParam("nothing", "x") : request.formParam(TOKEN, token))
                .post(form.action);
    }

    private static RequestSpecification browser(Map<String, String> cookies) {
        return given().redirects().follow(false).cookies(cookies);
    }

    @Transactional
    String state() {
        return CHANGED.stream()
                .map(query -> em.createNativeQuery(query).getSingleResult().toString())
                .toList()
                .toString();
    }
}
