package se.tillitsspegeln.web.respondent;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillitsspegeln.round.Meddling;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.shared.keys.Keys;
import se.tillitsspegeln.shared.keys.Sealer;
import se.tillitsspegeln.web.hr.profile.FixedRound;

/**
 * What the pages promise those who answer, each sentence tied to a check by its id in the page. A sentence without an id, or
 * with one that no check knows, fails; so does a check that no page mentions.
 */
@QuarkusTest
class PromisesTest {

    @Inject
    Walk walk;

    @Inject
    TestRounds rounds;

    @Inject
    FixedRound released;

    @Inject
    WithTheKey key;

    @Inject
    Meddling meddling;

    @Inject
    @ConfigProperty(name = "tillit.admin-password")
    String password;

    private final Map<String, Executable> checks = new TreeMap<>();

    PromisesTest() {
        checks.put("place", this::codeKnowsAPlaceAndNobody);
        checks.put("hash", this::codeIsNotStored);
        checks.put("holder", this::codeOpensTheDraftUntilItIsSent);
        checks.put("draft-sealed", this::draftCannotBeReadInTheDatabase);
        checks.put("draft-gone", this::draftIsGoneWhenSentOrClosed);
        checks.put("counted", this::countedAndSpentAtOnce);
        checks.put("no-row", this::nothingIsAddedForOnesAnswers);
        checks.put("no-traces", this::noTraceOfThePerson);
        checks.put("nothing-open", this::nothingIsShownWhileOpen);
        checks.put("limit", this::limitIsAtLeastFive);
        checks.put("locked", this::limitCannotBeChanged);
        checks.put("carry", this::smallGroupIsNotShown);
        checks.put("two-rounds", this::newcomerAmongThoseWhoRepeatThemselvesIsFound);
        checks.put("comment-sealed", this::textCannotBeReadInTheDatabase);
        checks.put("comment-ten", this::fewTextsAreNotShown);
        checks.put("comment-verbatim", this::textsAreShownWordForWord);
        checks.put("tally-sealed", this::talliesTellNothing);
        checks.put("both", this::whoHasKeyAndDatabaseReadsWhatCameBetween);
        checks.put("after-close", this::onlyTheReleaseIsLeft);
        checks.put("cookies", this::onlyTheCookiesNeeded);
        checks.put("no-third", this::nothingIsFetchedFromElsewhere);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void everyPromiseHasACheckAndEveryCheckAPromise(String language) {
        assertThat(promises("/" + language + "/privacy", "main ul li"))
                .containsExactlyInAnyOrderElementsOf(checks.keySet());
        assertThat(before(language)).hasSize(8).isSubsetOf(checks.keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyPromiseIsTrue() {
        return checks.entrySet().stream().map(check -> dynamicTest(check.getKey(), check.getValue()));
    }

    @Test
    void dumpFindsWhatIsInTheClear() throws Exception {
        assertThat(walk.seen().sent().mentions("Avdelning 32")).isTrue();
    }

    private Set<String> promises(String path, String sentences) {
        return new Device()
                .open(path).page().select(sentences).eachAttr("id").stream().collect(Collectors.toSet());
    }

    private List<String> before(String language) {
        Device device = new Device().enter(rounds.open(TestRounds.SHORT).codes().get(0));
        return device.open("/" + language + "/answer").page().select("main ul li, .notice.warm p:not(:has(a))").stream()
                .map(Element::id)
                .toList();
    }

    private void codeKnowsAPlaceAndNobody() throws Exception {
        assertThat(walk.seen().opened().columns().get("access_code"))
                .containsExactly("hash", "role", "round_id", "spent", "unit");
    }

    private void codeIsNotStored() throws Exception {
        Walk.Seen seen = walk.seen();
        for (Dump dump : List.of(seen.opened(), seen.drafted(), seen.sent(), seen.closed())) {
            assertThat(dump.mentions(seen.code())).isFalse();
            assertThat(dump.mentions(seen.code().replace("-", ""))).isFalse();
        }
        assertThat(seen.sent().rows("access_code", seen.round()))
                .extracting(row -> row.get("spent"))
                .allMatch(spent -> spent.equalsIgnoreCase("true") || spent.equalsIgnoreCase("false"));
    }

    private void codeOpensTheDraftUntilItIsSent() throws Exception {
        assertThat(walk.seen().pages().get(0)).contains(Walk.WRITTEN);
        assertThat(walk.seen().pages().get(2)).contains("redan mottagna").doesNotContain(Walk.WRITTEN);
    }

    private void draftCannotBeReadInTheDatabase() throws Exception {
        Dump drafted = walk.seen().drafted();
        assertThat(drafted.mentions(Walk.WRITTEN)).isFalse();
        assertThat(drafted.columns().get("draft")).containsExactly("id", "round_id", "sealed");
        Set<String> ledger = values(drafted, "access_code", "hash");
        assertThat(values(drafted, "draft", "id")).hasSize(2).doesNotContainAnyElementsOf(ledger);
    }

    private void draftIsGoneWhenSentOrClosed() throws Exception {
        Walk.Seen seen = walk.seen();
        assertThat(seen.drafted().rows("draft", seen.round())).hasSize(2);
        assertThat(seen.sent().rows("draft", seen.round())).hasSize(1);
        assertThat(seen.closed().rows("draft", seen.round())).isEmpty();
    }

    private void countedAndSpentAtOnce() throws Exception {
        Map<String, Set<Map<String, String>>> fresh =
                walk.seen().sent().since(walk.seen().drafted());
        assertThat(fresh.keySet()).containsExactly("access_code", "sealed_comment", "tally");
        assertThat(fresh.values()).allMatch(rows -> rows.size() == 1);
    }

    private void nothingIsAddedForOnesAnswers() throws Exception {
        Walk.Seen seen = walk.seen();
        seen.sent().tables().forEach((name, rows) -> assertThat(rows.size())
                .as(name)
                .isEqualTo(seen.drafted().tables().getOrDefault(name, List.of()).size()
                        + (name.equals("sealed_comment") ? 1 : name.equals("draft") ? -1 : 0)));
    }

    private void noTraceOfThePerson() throws Exception {
        Walk.Seen seen = walk.seen();
        assertThat(seen.log()).isNotEmpty();
        for (String trace : List.of(Walk.BROWSER, "Wohlstandsbrowser", Walk.ADDRESS, Walk.WRITTEN, seen.code())) {
            assertThat(seen.log()).doesNotContain(trace);
            assertThat(seen.metrics()).doesNotContain(trace);
            assertThat(seen.sent().mentions(trace)).as(trace).isFalse();
            assertThat(seen.closed().mentions(trace)).as(trace).isFalse();
        }
        for (String table : List.of("access_code", "tally", "draft", "sealed_comment")) {
            assertThat(seen.sent().columns().get(table))
                    .as(table)
                    .isSubsetOf("hash", "id", "role", "round_id", "sealed", "spent", "unit");
        }
    }

    private void nothingIsShownWhileOpen() {
        TestRounds.Prepared round = rounds.open(TestRounds.SHORT);
        String unit = "/api/v1/rounds/" + round.round().id() + "/units/a32/profile";
        assertThat(asAdmin().get(unit).statusCode()).isEqualTo(409);
        Device device = new Device().enter(round.codes().get(0));
        assertThat(device.open("/sv/answer/result").path()).isEqualTo("/sv/answer");
    }

    private void limitIsAtLeastFive() {
        assertThatThrownBy(() -> rounds.withThreshold(4)).isInstanceOf(SurveyProblem.class);
        assertThat(rounds.withThreshold(5).minimumGroupSize()).isEqualTo(5);
    }

    /** Neither by asking, before or after the opening, nor by code of the service that would write it. */
    private void limitCannotBeChanged() {
        TestRounds.Prepared draft = rounds.draft(TestRounds.SHORT);
        String address = "/api/v1/rounds/" + draft.round().id();
        String other = "{\"minimumGroupSize\":6}";
        for (String method : List.of("PUT", "PATCH", "POST")) {
            asAdmin().contentType("application/json").body(other).request(method, address);
            asAdmin().contentType("application/json").body(other).request(method, address + "/open");
        }
        asAdmin().post(address + "/open");
        meddling.setMinimumGroupSize(draft.round().id(), 6);
        assertThat(asAdmin().get(address).jsonPath().getString("status")).isEqualTo("open");
        assertThat(asAdmin().get(address).jsonPath().getInt("minimumGroupSize")).isEqualTo(5);
    }

    private void smallGroupIsNotShown() throws Exception {
        assertThat(walk.seen().pages().get(4)).contains("visas inte för sig", "Närmaste nivå som visas är Område 3");
        assertThat(walk.seen().closed().rows("released_cell", walk.seen().round()))
                .extracting(row -> row.get("unit"))
                .contains("a32", "o3", "region")
                .doesNotContain("t7");
    }

    /** Ten who answered the same twice, and an eleventh: what one round's mean says beside the other's is that one's answer. */
    private void newcomerAmongThoseWhoRepeatThemselvesIsFound() {
        double before = 10 * meanOfTen(rounds.open(TestRounds.SHORT), List.of());
        double after = 11 * meanOfTen(rounds.open(TestRounds.SHORT), List.of(7));
        assertThat(before).isEqualTo(40);
        assertThat(Math.round(after - before)).isEqualTo(7);
    }

    private double meanOfTen(TestRounds.Prepared round, List<Integer> newcomers) {
        List<Integer> points = new ArrayList<>(Collections.nCopies(10, 4));
        points.addAll(newcomers);
        for (int person = 0; person < points.size(); person++) {
            Map<String, Integer> answers = Map.of("k1", points.get(person));
            given().contentType("application/json")
                    .body(Map.of("code", round.codes().get(person), "answers", answers))
                    .post("/api/v1/responses")
                    .then()
                    .statusCode(201);
        }
        rounds.closeAndWait(round.round().id());
        return asAdmin()
                .get("/api/v1/rounds/" + round.round().id() + "/units/a32/profile")
                .jsonPath()
                .getDouble("roles[0].items.find { it.id == 'k1' }.mean");
    }

    private void textCannotBeReadInTheDatabase() throws Exception {
        Dump sent = walk.seen().sent();
        assertThat(sent.rows("sealed_comment", walk.seen().round())).hasSize(1);
        assertThat(sent.mentions(Walk.WRITTEN)).isFalse();
        assertThat(sent.columns().get("sealed_comment")).containsExactly("id", "round_id", "sealed");
    }

    private void fewTextsAreNotShown() throws Exception {
        assertThat(walk.seen().closed().rows("released_comment", walk.seen().round()))
                .isEmpty();
        assertThat(walk.seen().pages().get(3)).doesNotContain(Walk.WRITTEN);
    }

    private void textsAreShownWordForWord() {
        Device device = new Device().enter(released.code("avd-30", "medarbetare", 0));
        assertThat(device.page().select("li").eachText()).contains("Mer tid att prata med varandra.");
    }

    private void talliesTellNothing() throws Exception {
        Set<String> sealed = values(walk.seen().sent(), "tally", "sealed");
        assertThat(sealed).hasSize(2);
        assertThat(sealed.stream().map(String::length).distinct())
                .as("one length whatever is in it")
                .hasSize(1);
        for (String bytes : sealed) {
            long zeros =
                    bytes.getBytes(ISO_8859_1).length - bytes.replace("\0", "").length();
            assertThat(zeros).as("counts in the clear would be mostly zeros").isLessThan(bytes.length() / 20);
        }
    }

    /** With the key and two copies: every sum, one person's answer and what was written. With another key: nothing. */
    private void whoHasKeyAndDatabaseReadsWhatCameBetween() throws Exception {
        Walk.Seen seen = walk.seen();
        assertThat(key.people(seen.drafted(), seen.round(), "t7"))
                .as("fewer than are ever shown")
                .isEqualTo(3);
        assertThat(key.between(seen.drafted(), seen.sent(), seen.round(), "a32"))
                .isEqualTo(Map.of("k1=2", 1, "k2=na", 1));
        assertThat(key.between(seen.drafted(), seen.sent(), seen.round(), "t7")).isEmpty();
        assertThat(key.texts(seen.sent(), seen.round())).singleElement().satisfies(text -> assertThat(text)
                .contains(Walk.WRITTEN, "a32"));
        assertThatThrownBy(() -> key.sums(new Keys(new byte[32]), seen.sent(), seen.round(), "a32"))
                .isInstanceOf(Sealer.WrongKeyException.class);
    }

    private void onlyTheReleaseIsLeft() throws Exception {
        for (String table : List.of("tally", "draft", "sealed_comment")) {
            assertThat(walk.seen().closed().rows(table, walk.seen().round()))
                    .as(table)
                    .isEmpty();
        }
    }

    private void onlyTheCookiesNeeded() throws Exception {
        assertThat(walk.seen().cookies()).containsExactlyInAnyOrder("csrf-token", "tillit-code", "tillit-picture");
        Cookie code = given().redirects()
                .follow(false)
                .get("/k/" + walk.seen().code())
                .detailedCookie("tillit-code");
        assertThat(code.getMaxAge()).as("gone with the browser").isEqualTo(-1);
        assertThat(code.isHttpOnly()).isTrue();
    }

    private void nothingIsFetchedFromElsewhere() {
        for (String path : List.of("/sv/", "/sv/privacy", "/en/accessibility", "/sv/contact")) {
            assertThat(new Device().open(path).page().select("[src], link, form"))
                    .allMatch(one -> (one.attr("src") + one.attr("href") + one.attr("action")).startsWith("/"));
            assertThat(given().get(path).header("Content-Security-Policy")).startsWith("default-src 'none'");
        }
    }

    private RequestSpecification asAdmin() {
        return given().auth().preemptive().basic("admin", password);
    }

    private Set<String> values(Dump dump, String table, String column) throws Exception {
        return dump.rows(table, walk.seen().round()).stream()
                .map(row -> row.get(column))
                .collect(Collectors.toSet());
    }
}
