package se.tillitsspegeln.web.hr;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.web.RenderedTemplates;
import se.tillitsspegeln.web.hr.profile.FixedRound;

/** Meets every page for HR, in each of its states and in both languages; {@link Desk} checks the HTML. */
@QuarkusTest
class EveryHrPageTest {

    private static final String TREE = "id,name,parent\nr,Region <b>&,\na,\"Område \"\"A\"\"\",r\nb,Område B,r\n";

    @Inject
    @ConfigProperty(name = "tillit.admin-password")
    String password;

    @Inject
    FixedRound closed;

    @Inject
    RenderedTemplates templates;

    private Desk desk;

    @BeforeEach
    void logIn() {
        desk = Desk.of("admin", password);
    }

    @Test
    void everyPageIsValidHtmlInEveryState() {
        String round = closed.id().value();
        templates.forget();
        for (String language : List.of("sv", "en")) {
            String hr = "/" + language + "/hr";
            List.of("", "?error=true", "?loggedOut=true")
                    .forEach(state -> desk.page("/" + language + "/login" + state));
            units(hr);
            openRound(hr);
            profiles(hr + "/rounds/" + round);
            accounts(hr, "prov-" + language);
            desk.page(hr + "/audit");
        }
        assertThat(templates.missing("hr"))
                .as("pages that this test does not meet")
                .isEmpty();
    }

    private void units(String hr) {
        desk.page(hr + "/units");
        upload(hr, "id,name,parent\nr,R,\nx,,nowhere\n");
        upload(hr, "");
        Document look =
                Jsoup.parse(upload(hr, TREE.replace("Område B", "Område " + hr)).asString());
        Map<String, String> confirmed = Map.of(
                "file", look.expectFirst("[name=file]").attr("value"),
                "seen", look.expectFirst("[name=seen]").attr("value"));
        desk.send(hr + "/units", hr + "/units", confirmed);
        desk.send(hr + "/units", hr + "/units", confirmed);
        upload(hr, TREE.replace("Område B", "Område D") + "e,E,a\n");
        desk.page(hr + "/units?replaced=true");
        desk.page(hr + "/units?unit=r");
    }

    private Response upload(String hr, String file) {
        return desk.upload(hr + "/units", hr + "/units/preview", "units.csv", file.getBytes(UTF_8));
    }

    private void openRound(String hr) {
        desk.page(hr);
        String make = hr + "/rounds/new";
        desk.send(make, make, Map.of("name", " ", "minimumGroupSize", "4", "opensAt", "snart"));
        Response made = desk.send(
                make,
                make,
                Map.of(
                        "name", "Våren <i>&\"",
                        "questionnaires", List.of("kontroll-tillit", "uppfoljning"),
                        "minimumGroupSize", "5",
                        "closesAt", "2035-01-31"));
        String round = made.header("Location").replaceFirst("^https?://[^/]+", "");
        desk.page(round);
        desk.page(round + "/questions");
        String codes = round + "/codes?unit=a";
        desk.page(codes);
        desk.send(codes, codes, Map.of("count", List.of("1001", "", ""), "as", "slips"));
        desk.send(codes, codes, Map.of("lines", "zz,medarbetare,1\nhej", "as", "csv"));
        desk.send(codes, codes, Map.of("count", List.of("6", "2", ""), "as", "slips"));
        desk.page(round);
        desk.page(hr);
        desk.page(round + "/delete");
        desk.page(round + "/open");
        desk.send(round + "/open", round + "/open", Map.of());
        desk.page(round + "?unit=r");
        desk.page(round + "/turnout");
        desk.page(round + "/posters");
        desk.page(round + "/close");
        desk.send(round + "/close", round + "/close", Map.of());
        desk.page(round);
        assertThat(desk.get(round + "/units/nope").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(desk.get(hr + "/rounds/nope").statusCode()).isEqualTo(404);
    }

    private void accounts(String hr, String name) {
        String accounts = hr + "/accounts";
        desk.page(accounts);
        desk.send(accounts, accounts, Map.of("name", "", "unit", "nope"));
        desk.send(accounts, accounts, Map.of("name", name, "role", "hr", "unit", ""));
        desk.page(accounts);
        desk.page(accounts + "/" + name);
        desk.page(hr + "/password");
        desk.send(hr + "/password", hr + "/password", Map.of());
        String tokens = hr + "/tokens";
        desk.page(tokens);
        desk.send(tokens, tokens, Map.of("name", "", "expires", "snart"));
        desk.send(tokens, tokens, Map.of("name", "x", "scopes", "profiles:read", "unit", "", "expires", "2035-01-31"));
        desk.page(tokens);
    }

    private void profiles(String round) {
        desk.page(round);
        List.of("/results", "/results?q=avd", "/results?q=finns%20inte", "/results?unit=sjukhus")
                .forEach(page -> desk.page(round + page));
        for (String unit : List.of("region", "sjukhus", "avd-30", "avd-31", "avd-32", "avd-33", "avd-34")) {
            for (String role : List.of("medarbetare", "chefer")) {
                desk.page(round + "/units/" + unit + "?role=" + role);
            }
        }
        String unit = round + "/units/avd-30";
        desk.page(unit + "/talk");
        desk.page(unit + "/viewers");
        desk.page(unit + "/comments");
        desk.page(round + "/method");
        desk.page(unit + "/agreement");
        desk.send(unit + "/agreement", unit + "/agreement", Map.of("text", "", "meetAgain", "snart", "seen", "0"));
        desk.page(round + "/units/avd-33/talk");
    }
}
