package se.tillitsspegeln.web.respondent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillitsspegeln.web.hr.Desk;
import se.tillitsspegeln.web.hr.Snapshot;
import se.tillitsspegeln.web.hr.profile.FixedRound;

/** After the close the code on the slip opens the result, and nothing but the own way up. */
@QuarkusTest
class ResultTest {

    private static final int ANSWERED = 0;
    private static final int SILENT = 33;

    @Inject
    FixedRound round;

    @Inject
    TestRounds rounds;

    @Inject
    @ConfigProperty(name = "tillit.admin-password")
    String password;

    @ParameterizedTest
    @ValueSource(ints = {ANSWERED, SILENT})
    void codeOpensTheOwnUnitWhetherSpentOrNot(int person) {
        Device device = new Device().enter(round.code("avd-30", "medarbetare", person));
        assertThat(device.path()).isEqualTo("/sv/answer/result");
        assertThat(device.heading()).isEqualTo("Avdelning 30");
        assertThat(device.page().text()).contains("26 av 34 har svarat", "Mer tid att prata med varandra.");
        assertThat(device.page().select("form")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "sv, avd-30, medarbetare, large",
        "en, avd-30, medarbetare, large-english",
        "sv, avd-33, medarbetare, hidden",
        "en, avd-33, medarbetare, hidden-english"
    })
    void pageIsWhatItWas(String language, String unit, String role, String name) {
        Device device = new Device().enter(round.code(unit, role, 0));
        Snapshot.assertSame(
                "result-" + name, device.open("/" + language + "/answer/result").page());
    }

    @Test
    void figuresAreThoseThatHrReads() {
        Desk hr = Desk.of("admin", password);
        Device staff = new Device().enter(round.code("avd-30", "medarbetare", SILENT));
        for (String unit : List.of("avd-30", "sjukhus", "region")) {
            String role = "?role=medarbetare";
            Document theirs = hr.page("/sv/hr/rounds/" + round.id() + "/units/" + unit + role);
            Document ours = staff.open("/sv/answer/result/" + unit + role).page();
            assertThat(tables(ours)).as(unit).hasSize(3).isSubsetOf(tables(theirs));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"avd-31", "avd-33", "vardcentral", "nope", "..%2Fregion"})
    void otherUnitsAreNotThere(String unit) {
        Device device = new Device().enter(round.code("avd-30", "medarbetare", ANSWERED));
        assertThat(device.open("/sv/answer/result/" + unit).status()).isEqualTo(404);
    }

    @Test
    void levelsAboveOpenFromTheTopDown() {
        Device device = new Device().enter(round.code("avd-33", "medarbetare", ANSWERED));
        assertThat(device.page().select(".crumbs li").eachText())
                .containsExactly("Region Exempel", "Exempelsjukhuset", "Avdelning 33");
        assertThat(device.open("/sv/answer/result/sjukhus").heading()).isEqualTo("Exempelsjukhuset");
        assertThat(device.open("/sv/answer/result/region").heading()).isEqualTo("Region Exempel");
    }

    @Test
    void hiddenUnitSaysWhyAndWhereToLookInstead() {
        Device device = new Device().enter(round.code("avd-33", "medarbetare", ANSWERED));
        assertThat(device.page().text())
                .contains("visas inte för sig", "minst 5 svar", "Närmaste nivå som visas är Exempelsjukhuset")
                .doesNotContain("av 4");
        assertThat(device.page().select("table")).isEmpty();
    }

    @Test
    void beforeTheCloseItSaysWhenInsteadOfShowingAnything() {
        String code = rounds.open(TestRounds.SHORT).codes().get(0);
        Device device = new Device().enter(code).open("/sv/answer/check").press("main form");
        assertThat(device.page().text()).contains("När HR har stängt omgången öppnar samma kod er enhets profil");
        assertThat(device.open("/sv/answer/result").path()).isEqualTo("/sv/answer");
        assertThat(device.open("/sv/answer/result/region").path()).isEqualTo("/sv/answer");
        assertThat(device.heading()).isEqualTo("Dina svar är redan mottagna");
        assertThat(device.page().text()).contains("När HR har stängt omgången öppnar samma kod", "Behåll koden");
    }

    @Test
    void whoeverIsStoppedByTheCloseIsToldAndThenReads() {
        TestRounds.Prepared open = rounds.open(TestRounds.SHORT);
        Device device = new Device().enter(open.codes().get(0)).open("/sv/answer/part/1");
        rounds.closeAndWait(open.round().id());
        device.press("#part");
        assertThat(device.heading()).isEqualTo("Omgången är stängd");
        assertThat(device.page().expectFirst("a.button").attr("href")).isEqualTo("/sv/answer/result");
        assertThat(device.open("/sv/answer").path()).isEqualTo("/sv/answer/result");
    }

    @Test
    void codeOfARemovedRoundIsToldKindly() {
        TestRounds.Prepared draft = rounds.draft(TestRounds.SHORT);
        Device device = new Device().enter(draft.codes().get(0));
        rounds.delete(draft.round().id());
        assertThat(device.open("/sv/answer/result").path()).isEqualTo("/sv/?notice=gone");
        assertThat(device.page().expectFirst("[role=status]").text()).contains("gäller inte längre");
        assertThat(new Device().open("/sv/answer/result").path()).isEqualTo("/sv/?notice=again");
    }

    private static List<String> tables(Document page) {
        return page.select("main table").stream().map(Element::outerHtml).toList();
    }
}
