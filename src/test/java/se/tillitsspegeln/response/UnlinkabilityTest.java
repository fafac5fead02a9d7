package se.tillitsspegeln.response;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.organisation.Organisation;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.response.Dump.Row;
import se.tillitsspegeln.round.CodeOrder;
import se.tillitsspegeln.round.IssuedCode;
import se.tillitsspegeln.round.NewRound;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.shared.keys.Keys;

/**
 * Someone with a copy of the database from before and after every single answer, and with the log and the metrics, tries
 * to pair codes with what was answered and written. What remains possible is told in docs/security.md.
 */
@QuarkusTest
class UnlinkabilityTest {

    private static final List<String> SEALED = List.of("access_code", "draft", "sealed_comment", "tally");
    private static final int CLASS = 2_048 + 28;

    @Inject
    Organisation organisation;

    @Inject
    Rounds rounds;

    @Inject
    Answering answering;

    @Inject
    CommentMixing mixing;

    @Inject
    Keys keys;

    @Inject
    AgroalDataSource database;

    private RoundId round;
    private List<String> codes;

    @BeforeEach
    void openRound() {
        UnitId unit = new UnitId("sluten");
        organisation.replace(UnitTree.of(List.of(new Unit(unit, "Sluten enhet", null))));
        round = rounds.create(new NewRound("Sluten", List.of("samverkan"), 5, null, null))
                .id();
        rounds.open(round);
        codes = rounds.issueCodes(round, List.of(new CodeOrder(unit, "medarbetare", 40))).stream()
                .map(IssuedCode::code)
                .toList();
    }

    @Test
    void everyAnswerLeavesTheSameTraces() {
        List<Map<String, Object>> sheets = List.of(points(1), points(5), points("na"), Map.of("s1", 3), Map.of());
        Set<Map<String, List<String>>> traces = new HashSet<>();
        for (int i = 0; i < sheets.size(); i++) {
            traces.add(trace(codes.get(i), sheets.get(i), Map.of()));
        }
        assertThat(traces)
                .containsExactly(new TreeMap<>(
                        Map.of("access_code", List.of("spent=true"), "tally", List.of("sealed " + tallyBytes()))));
    }

    @Test
    void everyCommentLeavesTheSameTraces() {
        Set<Map<String, List<String>>> traces = new HashSet<>();
        for (int length : new int[] {1, 20, 499}) {
            String text = "å".repeat(length);
            traces.add(trace(codes.get(length % 40), points(length % 5 + 1), Map.of("o1", text, "o2", text)));
        }
        traces.add(trace(codes.get(39), Map.of(), Map.of("o3", "x")));
        assertThat(traces)
                .containsExactly(new TreeMap<>(Map.of(
                        "access_code", List.of("spent=true"),
                        "sealed_comment", List.of("sealed " + CLASS),
                        "tally", List.of("sealed " + tallyBytes()))));
    }

    @Test
    void draftsOfAnyContentHaveOneSizeAndNothingInCommonWithTheLedger() {
        answering.save(codes.get(0), Map.of(new ItemId("s1"), "4"));
        answering.save(
                codes.get(1), Map.of(new ItemId("s1"), "na", new ItemId("s2"), "5", new ItemId("o1"), "ö".repeat(400)));
        Dump dump = Dump.of(database);
        List<Row> drafts = own(dump, "draft");
        assertThat(drafts).hasSize(2).allMatch(row -> row.bytes("sealed") == CLASS);
        Set<String> hashes = new HashSet<>(
                own(dump, "access_code").stream().map(row -> row.get("hash")).toList());
        assertThat(drafts).noneMatch(row -> hashes.contains(row.get("id")));
        answering.submitDraft(codes.get(0));
        assertThat(own(Dump.of(database), "draft")).hasSize(1);
    }

    @Test
    void nothingThatWasSentStandsAnywhere() {
        String secret = "Ingen får läsa detta 4711";
        answering.save(codes.get(0), Map.of(new ItemId("o1"), secret));
        answering.submit(codes.get(1), new Submission(points(3), Map.of("o1", secret)));
        Dump dump = Dump.of(database);
        assertThat(dump.holds("Sluten enhet")).isTrue();
        for (String told : List.of(secret, codes.get(0), codes.get(0).replace("-", ""), codes.get(1))) {
            assertThat(dump.holds(told)).as(told).isFalse();
        }
        assertThat(columns(dump))
                .isSubsetOf("hash", "id", "place", "role", "round_id", "sealed", "spent", "unit", "written");
    }

    @Test
    void whereALineOfTheLedgerLiesSaysNothingOfTheOrderOnPaper() {
        List<String> lying = own(Dump.of(database), "access_code").stream()
                .map(row -> row.get("hash"))
                .toList();
        assertThat(lying).hasSize(40).isSorted();
    }

    @Test
    void whereACommentLiesSaysNothingOfWhenItCameOnceMixed() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            written.add("nummer " + i);
            answering.submit(codes.get(i), new Submission(Map.of(), Map.of("o1", written.get(i))));
        }
        Dump before = Dump.of(database);
        assertThat(texts(before)).isEqualTo(written);
        mixing.mix(round);
        Dump after = Dump.of(database);
        assertThat(texts(after)).containsExactlyInAnyOrderElementsOf(written);
        long inPlace = Stream.iterate(0, i -> i < 30, i -> i + 1)
                .filter(i -> texts(after).get(i).equals(written.get(i)))
                .count();
        assertThat(inPlace).isLessThan(15);
        assertThat(own(after, "sealed_comment")).doesNotContainAnyElementsOf(own(before, "sealed_comment"));
        // on PostgreSQL: one transaction wrote them all, and it is none of those that spent a code
        assertThat(writers(after, "sealed_comment")).hasSize(1);
        assertThat(writers(after, "access_code")).doesNotContainAnyElementsOf(writers(after, "sealed_comment"));
    }

    /** What a key beside the database gives, and why the two must not lie in one backup. */
    @Test
    void whoeverHasKeyAndTwoMomentsReadsTheAnswerBetweenThem() {
        answering.submit(codes.get(0), new Submission(points(4), Map.of()));
        int[] before = tally();
        answering.submit(codes.get(1), new Submission(points(2), Map.of()));
        int[] after = tally();
        TallyLayout layout = TallyLayout.of(rounds.content(round));
        int cell = layout.cells(new ItemId("s1")).of(2);
        assertThat(after[cell] - before[cell]).isEqualTo(1);
    }

    @Test
    void theLogSaysNothingOfAnAnswer() {
        List<String> lines = Heard.during(() -> {
            answer(codes.get(0), Map.of("s1", 2), Map.of("o1", "hemligt ord"));
            answer(codes.get(0), Map.of("s1", 3), Map.of());
            answer(codes.get(1), Map.of("s1", 9), Map.of("o1", "hemligt ord"));
            answering.save(codes.get(2), Map.of(new ItemId("o1"), "hemligt ord"));
        });
        assertThat(lines)
                .noneMatch(line -> Stream.of("hemligt", codes.get(0), codes.get(1), codes.get(2), "sluten", "s1")
                        .anyMatch(line::contains))
                .noneMatch(line -> line.contains(round.value()));
    }

    @Test
    void theMetricsTellNoAnswerFromAnother() {
        answer(codes.get(0), Map.of("s1", 2), Map.of());
        Set<String> before = series();
        answer(codes.get(1), points(5), Map.of("o1", "något"));
        answer(codes.get(2), points("na"), Map.of());
        Set<String> after = series();
        assertThat(after).isEqualTo(before);
        assertThat(String.join("\n", after)).doesNotContain(codes.get(1), round.value(), "sluten", "medarbetare");
    }

    private Map<String, List<String>> trace(String code, Map<String, Object> answers, Map<String, String> texts) {
        Dump before = Dump.of(database);
        answering.submit(code, new Submission(answers, texts));
        Dump after = Dump.of(database);
        assertThat(before.without(after).keySet()).isSubsetOf("access_code", "tally");
        Map<String, List<String>> trace = new TreeMap<>();
        after.without(before).forEach((table, rows) -> {
            assertThat(rows).hasSize(1);
            Row row = rows.get(0);
            String seen = table.equals("access_code") ? "spent=" + row.get("spent") : "sealed " + row.bytes("sealed");
            trace.put(table, List.of(seen));
        });
        return trace;
    }

    private int tallyBytes() {
        return TallyLayout.of(rounds.content(round)).size() * Integer.BYTES + 28;
    }

    private int[] tally() {
        Row row = own(Dump.of(database), "tally").get(0);
        byte[] sealed = HexFormat.of().parseHex(row.get("sealed"));
        byte[] open = keys.sealer("tally " + round).open(sealed, "tally " + round + " sluten medarbetare");
        return Tally.fromBytes(TallyLayout.of(rounds.content(round)), open).cells();
    }

    private List<String> texts(Dump dump) {
        return own(dump, "sealed_comment").stream()
                .map(row -> SealedJson.open(
                        HexFormat.of().parseHex(row.get("sealed")),
                        keys.sealer("comment " + round),
                        "comment " + row.get("id")))
                .map(content -> content.getOrDefault("o1", ""))
                .toList();
    }

    /** The transactions that wrote the round's rows; H2 does not tell them. */
    private Set<String> writers(Dump dump, String table) {
        Set<String> writers = new HashSet<>();
        own(dump, table).forEach(row -> writers.add(row.get("written").isEmpty() ? table : row.get("written")));
        return writers;
    }

    private List<Row> own(Dump dump, String table) {
        return dump.rows(table).stream()
                .filter(row -> row.get("round_id").equals(round.value()))
                .toList();
    }

    private static Set<String> columns(Dump dump) {
        Set<String> columns = new TreeSet<>();
        SEALED.forEach(table -> dump.rows(table).stream()
                .limit(1)
                .forEach(row -> columns.addAll(row.values().keySet())));
        return columns;
    }

    private static Map<String, Object> points(Object point) {
        Map<String, Object> points = new TreeMap<>();
        Arrays.asList("s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8").forEach(item -> points.put(item, point));
        return points;
    }

    private static void answer(String code, Map<String, ?> answers, Map<String, String> texts) {
        given().contentType(ContentType.JSON)
                .body(Map.of("code", code, "answers", answers, "comments", texts))
                .post("/api/v1/responses");
    }

    /** The names and labels of all metrics about requests and the database's use, without their values. */
    private static Set<String> series() {
        Set<String> series = new TreeSet<>();
        given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("http_server_requests"))
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .filter(line -> !line.contains("metrics"))
                .forEach(series::add);
        return series;
    }
}
