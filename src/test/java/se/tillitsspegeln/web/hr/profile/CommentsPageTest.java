package se.tillitsspegeln.web.hr.profile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tillitsspegeln.security.TestAccounts;
import se.tillitsspegeln.shared.Deed;
import se.tillitsspegeln.web.hr.Desk;

@QuarkusTest
class CommentsPageTest {

    private static final String TEXT = "Mer tid att prata med varandra.";

    @Inject
    @ConfigProperty(name = "tillit.admin-password")
    String password;

    @Inject
    ThreeRounds rounds;

    @Inject
    TestAccounts accounts;

    @Inject
    Heard heard;

    /** What the audit log is told. */
    @ApplicationScoped
    static class Heard {

        private final List<Deed> all = new ArrayList<>();

        void note(@Observes Deed event) {
            all.add(event);
        }

        List<Deed> all() {
            return all;
        }
    }

    @Test
    void maskedTextIsGoneForEveryReaderAndComesBackAsItWas() {
        Desk hr = Desk.of("admin", password);
        String unit = "/sv/hr/rounds/" + rounds.ids().get(0) + "/units/team-a";
        String before = tag();
        Document page = hr.page(unit + "/comments");
        String id = page.expectFirst("[name=text]").val();
        int texts = page.select(".card .lines").size();
        assertThat(texts).isGreaterThanOrEqualTo(10);

        assertThat(hr.send(unit + "/comments", unit + "/comments", Map.of("text", id, "masked", "true"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(hr.page(unit).select("li.lines").eachText()).hasSize(texts).containsOnlyOnce("[dolt av HR]");
        assertThat(hr.page(unit.replace("/sv/", "/en/")).select("li.lines").eachText())
                .contains("[masked by HR]");
        assertThat(profile().jsonPath().getList("comments.text", String.class)).containsOnlyOnce("[dolt av HR]");
        assertThat(profile().jsonPath().getList("comments.text", String.class))
                .filteredOn(TEXT::equals)
                .hasSize(texts - 1);
        assertThat(tag()).as("what a caller has kept is not whole any more").isNotEqualTo(before);
        assertThat(hr.page(unit + "/comments").select("#text-" + id).text()).contains("Dolt av admin", TEXT);

        hr.send(unit + "/comments", unit + "/comments", Map.of("text", id, "masked", "false"));
        assertThat(hr.page(unit).select("li.lines").eachText()).hasSize(texts).containsOnly(TEXT);
        assertThat(heard.all())
                .filteredOn(event -> event.details().equals(id))
                .extracting(Deed::action)
                .containsExactly("text.masked", "text.shown");
        assertThat(hr.page("/sv/hr/audit").select("tr").eachText())
                .filteredOn(line -> line.contains(id))
                .as("newest first")
                .satisfiesExactly(
                        shown -> assertThat(shown).contains("text.shown", "admin", "team-a"),
                        masked -> assertThat(masked).contains("text.masked", "admin", "team-a"));
    }

    @ParameterizedTest
    @CsvSource({
        "leader, team-a, team-a, 403",
        "leader, team-a, team-b, 404",
        "auditor, , lan, 403",
        "hr, norr, syd, 404"
    })
    void othersMaskNothing(String role, @Nullable String scope, String unit, int status) {
        Desk other = Desk.of(accounts.ensure(role, scope), TestAccounts.PASSWORD);
        String address = "/sv/hr/rounds/" + rounds.ids().get(0) + "/units/" + unit;
        assertThat(other.get(address + "/comments").statusCode()).isEqualTo(status);
        assertThat(other.send("/sv/hr", address + "/comments", Map.of("text", "x", "masked", "true"))
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void unitsHrMasksInItsOwnPartAlone() {
        Desk hr = Desk.of(accounts.ensure("hr", "norr"), TestAccounts.PASSWORD);
        String unit = "/sv/hr/rounds/" + rounds.ids().get(1) + "/units/";
        String id = hr.page(unit + "team-a/comments").expectFirst("[name=text]").val();
        assertThat(hr.send(unit + "team-a/comments", unit + "team-b/comments", Map.of("text", id, "masked", "true"))
                        .statusCode())
                .as("another unit's text")
                .isEqualTo(404);
        assertThat(hr.page(unit + "team-a").select("a[href$=/comments]")).hasSize(1);
    }

    private Response profile() {
        return given().auth()
                .preemptive()
                .basic("admin", password)
                .get("/api/v1/rounds/" + rounds.ids().get(0) + "/units/team-a/profile");
    }

    private String tag() {
        return given().auth()
                .preemptive()
                .basic("admin", password)
                .get("/api/v1/rounds/" + rounds.ids().get(0) + "/profiles")
                .header("ETag");
    }
}
