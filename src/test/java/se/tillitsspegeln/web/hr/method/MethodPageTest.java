package se.tillitsspegeln.web.hr.method;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.profile.Method;
import se.tillitsspegeln.profile.Method.AuditLine;
import se.tillitsspegeln.profile.Method.Figures;
import se.tillitsspegeln.profile.Method.ScaleMethod;
import se.tillitsspegeln.round.Roles;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.hr.Desk;
import se.tillitsspegeln.web.hr.profile.FixedRound;

@QuarkusTest
class MethodPageTest {

    @Inject
    FixedRound fixed;

    @Inject
    Rounds rounds;

    @Inject
    Roles roles;

    @Inject
    @ConfigProperty(name = "tillit.admin-password")
    String password;

    @Test
    void pageExplainsEveryFigureAndSaysWhatTheAuditFound() {
        Document page = page("sv");
        assertThat(page.select("dt").eachText())
                .containsExactly("n", "Cronbachs α", "ICC(1)", "ICC(2)", "r*wg", "r_wg(J)");
        assertThat(page.select("dd").eachText())
                .allSatisfy(text -> assertThat(text).containsPattern("\\. [A-ZÅÄÖ0-9]"));
        assertThat(page.text()).contains("inget är mindre än 5 svar");
        assertThat(page.select("h2:contains(Kontrollen) ~ table tbody tr")).hasSize(4);
        assertThat(page("en").text()).contains("none is smaller than 5 answers");
    }

    @Test
    void resultsLeadToThePage() {
        Document results = Desk.of("admin", password).page("/sv/hr/rounds/" + fixed.id() + "/results");
        assertThat(results.select("a[href=method]").text()).isNotBlank();
    }

    @Test
    void figuresAreReadWithTheCommaOfTheLanguageAndAnAlphaBelowZeroIsPointedOut() {
        Figures figures = new Figures(812, 790, -0.2, 61, 0.09, null, 0.5, 0.8);
        Method method = new Method(
                fixed.id(),
                2,
                5,
                List.of("chefer"),
                List.of(new ScaleMethod("chefer", "oppenhet", figures), new ScaleMethod("chefer", "kunskap", null)),
                List.of(
                        new AuditLine("chefer", "people", 3, 6, Map.of()),
                        new AuditLine("chefer", "p1a", 2, 5, Map.of()),
                        new AuditLine("chefer", "p1b", 0, 0, Map.of())));
        MethodView view = MethodView.of(method, "Våren", rounds.content(fixed.id()), roles, Language.SV, "/api");
        assertThat(view.roles().get(0).rows())
                .containsExactly(new MethodView.Row("Öppenhet", 812, number("-0,20"), "0,09", "", "0,50", "0,80"));
        assertThat(view.roles().get(0).suspect()).containsExactly("Öppenhet");
        assertThat(view.roles().get(0).missing()).hasSize(1);
        assertThat(view.audit().get(1).smallest()).isEqualTo(5);
        assertThat(view.audit().get(1).blocks()).isEqualTo(2);
    }

    /** Swedish writes a true minus. */
    private static String number(String text) {
        return text.replace('-', '\u2212');
    }

    private Document page(String language) {
        return Desk.of("admin", password).page("/" + language + "/hr/rounds/" + fixed.id() + "/method");
    }
}
