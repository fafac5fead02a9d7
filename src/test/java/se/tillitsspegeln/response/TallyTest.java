package se.tillitsspegeln.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.questionnaire.BipolarItem;
import se.tillitsspegeln.questionnaire.Item;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.questionnaire.LikertItem;
import se.tillitsspegeln.questionnaire.LocalizedText;
import se.tillitsspegeln.questionnaire.MeetingGuide;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.questionnaire.ScoredItem;
import se.tillitsspegeln.response.TallyLayout.ItemCells;
import se.tillitsspegeln.response.TallyLayout.ScaleCells;
import se.tillitsspegeln.round.RoundContent;

class TallyTest {

    private static final RoundContent CONTENT = content();
    private static final TallyLayout LAYOUT = TallyLayout.of(CONTENT);
    private static final List<ScoredItem> ITEMS = CONTENT.scoredItems();

    @Property
    void additionIsCommutative(@ForAll("sheets") List<AnswerSheet> one, @ForAll("sheets") List<AnswerSheet> other) {
        assertThat(tally(one).plus(tally(other))).isEqualTo(tally(other).plus(tally(one)));
    }

    @Property
    void additionIsAssociative(
            @ForAll("sheets") List<AnswerSheet> a,
            @ForAll("sheets") List<AnswerSheet> b,
            @ForAll("sheets") List<AnswerSheet> c) {
        assertThat(tally(a).plus(tally(b)).plus(tally(c))).isEqualTo(tally(a).plus(tally(b).plus(tally(c))));
    }

    @Property
    void emptyAddsNothing(@ForAll("sheets") List<AnswerSheet> sheets) {
        assertThat(tally(sheets).plus(Tally.empty(LAYOUT))).isEqualTo(tally(sheets));
    }

    @Property
    void orderOfAnswersNeverMatters(@ForAll("sheets") List<AnswerSheet> sheets, @ForAll long seed) {
        List<AnswerSheet> shuffled = new ArrayList<>(sheets);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(tally(shuffled)).isEqualTo(tally(sheets));
    }

    @Property
    void tallyOfTwoDisjointGroupsIsTheSumOfTheirs(
            @ForAll("sheets") List<AnswerSheet> one, @ForAll("sheets") List<AnswerSheet> other) {
        List<AnswerSheet> both = new ArrayList<>(one);
        both.addAll(other);
        assertThat(tally(both)).isEqualTo(tally(one).plus(tally(other)));
    }

    @Property
    void everyCountEqualsPlainCounting(@ForAll("sheets") List<AnswerSheet> sheets) {
        int[] cells = tally(sheets).cells();
        assertThat(cells[0]).isEqualTo(sheets.size());
        for (ItemCells item : LAYOUT.items()) {
            ItemId id = item.item().id();
            for (int point = item.item().min(); point <= item.item().max(); point++) {
                int wanted = point;
                assertThat(cells[item.first() + point - item.item().min()])
                        .isEqualTo(sheets.stream()
                                .filter(sheet -> Integer.valueOf(wanted)
                                        .equals(sheet.points().get(id)))
                                .count());
            }
            assertThat(cells[item.na()])
                    .isEqualTo(sheets.stream()
                            .filter(sheet -> sheet.notApplicable().contains(id))
                            .count());
        }
    }

    @Property
    void sumsAndProductsAreThoseOfCompleteSheets(@ForAll("sheets") List<AnswerSheet> sheets) {
        int[] cells = tally(sheets).cells();
        for (ScaleCells scale : LAYOUT.scales()) {
            List<int[]> complete = sheets.stream()
                    .filter(sheet -> scale.items().stream()
                            .allMatch(item -> sheet.points().containsKey(item.id())))
                    .map(sheet -> scale.items().stream()
                            .mapToInt(item -> scored(item, sheet))
                            .toArray())
                    .toList();
            assertThat(cells[scale.first()]).isEqualTo(complete.size());
            for (int i = 0; i < scale.items().size(); i++) {
                int first = i;
                assertThat(cells[scale.sum(i)])
                        .isEqualTo(complete.stream().mapToInt(row -> row[first]).sum());
                for (int j = i; j < scale.items().size(); j++) {
                    int second = j;
                    assertThat(cells[scale.product(i, j)])
                            .isEqualTo(complete.stream()
                                    .mapToInt(row -> row[first] * row[second])
                                    .sum());
                }
            }
        }
    }

    @Property
    void bytesKeepEverythingAndAreAlwaysOfOneLength(@ForAll("sheets") List<AnswerSheet> sheets) {
        byte[] bytes = tally(sheets).toBytes();
        assertThat(bytes).hasSize(4 * LAYOUT.size());
        assertThat(Tally.fromBytes(LAYOUT, bytes)).isEqualTo(tally(sheets));
    }

    @Provide
    Arbitrary<List<AnswerSheet>> sheets() {
        return Arbitraries.randomValue(TallyTest::sheet).list().ofMaxSize(30);
    }

    private static AnswerSheet sheet(Random random) {
        Map<ItemId, Integer> points = ITEMS.stream()
                .filter(item -> random.nextInt(10) < 8)
                .collect(Collectors.toMap(ScoredItem::id, item -> item.min() + random.nextInt(item.points())));
        Set<ItemId> na = ITEMS.stream()
                .map(ScoredItem::id)
                .filter(id -> !points.containsKey(id) && random.nextBoolean())
                .collect(Collectors.toSet());
        return new AnswerSheet(points, na, Map.of());
    }

    private static int scored(ScoredItem item, AnswerSheet sheet) {
        int raw = sheet.points().getOrDefault(item.id(), 0);
        return item.reversed() ? item.min() + item.max() - raw : raw;
    }

    private static Tally tally(List<AnswerSheet> sheets) {
        Tally tally = Tally.empty(LAYOUT);
        for (AnswerSheet sheet : sheets) {
            tally = tally.plus(sheet);
        }
        return tally;
    }

    private static RoundContent content() {
        LocalizedText text = new LocalizedText(Map.of("sv", "x", "en", "x"));
        List<Item> likert = IntStream.range(0, 4)
                .<Item>mapToObj(i -> new LikertItem(new ItemId("p" + i), 1, 5, i == 2, text))
                .toList();
        List<Item> bipolar = IntStream.range(0, 3)
                .<Item>mapToObj(i -> new BipolarItem(new ItemId("k" + i), 1, 7, text, text, text))
                .toList();
        List<Item> all = new ArrayList<>(likert);
        all.addAll(bipolar);
        MeetingGuide meeting = new MeetingGuide(text, Map.of(), List.of(), Map.of(), Map.of());
        Questionnaire questionnaire = new Questionnaire(
                "x",
                1,
                List.of("sv", "en"),
                text,
                1,
                text,
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(scale("a", likert, text), scale("b", bipolar, text)),
                all,
                meeting);
        return new RoundContent(List.of(questionnaire), UnitTree.EMPTY);
    }

    private static Scale scale(String id, List<Item> items, LocalizedText text) {
        return new Scale(id, text, text, items.stream().map(Item::id).toList(), text, Map.of());
    }
}
