package se.tillitsspegeln.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QuestionnaireJsonTest {

    private static final Arbitrary<String> WORDS = Arbitraries.strings().ofMaxLength(12);

    @Property(tries = 300)
    void readsBackWhatItWrote(@ForAll("questionnaires") Questionnaire questionnaire) {
        assertThat(QuestionnaireJson.read(QuestionnaireJson.write(questionnaire)))
                .isEqualTo(questionnaire);
    }

    @Property(tries = 50)
    void writesEqualQuestionnairesAsEqualTexts(@ForAll("questionnaires") Questionnaire questionnaire) {
        String once = QuestionnaireJson.write(questionnaire);
        assertThat(QuestionnaireJson.write(QuestionnaireJson.read(once))).isEqualTo(once);
    }

    @Property(tries = 20)
    void carriesTheVersionOfItsForm(@ForAll("questionnaires") Questionnaire questionnaire) {
        assertThat(QuestionnaireJson.write(questionnaire)).startsWith("{\"format\":1,");
    }

    @Example
    void refusesWhatItDoesNotKnow() {
        for (String text :
                List.of("", "[]", "{}", "{\"format\":2}", "{\"format\":1}", "{\"format\":1,\"other\":1}", "not json")) {
            assertThatIllegalArgumentException().isThrownBy(() -> QuestionnaireJson.read(text));
        }
    }

    @Provide
    Arbitrary<Questionnaire> questionnaires() {
        Arbitrary<Map<String, LocalizedText>> perType = Arbitraries.maps(Arbitraries.of("likert", "bipolar"), texts());
        Arbitrary<Map<Integer, LocalizedText>> labels =
                Arbitraries.maps(Arbitraries.integers().between(0, 10), texts()).ofMaxSize(3);
        return Combinators.combine(items(), texts(), lists(), perType, labels, guides())
                .as((items, text, list, map, label, guide) -> new Questionnaire(
                        "q",
                        items.size() + 1,
                        List.of("sv", "en"),
                        text,
                        5,
                        text,
                        map,
                        map,
                        Map.of("likert", label),
                        List.of(new Scale("s", text, text, scored(items), text, list)),
                        items,
                        guide));
    }

    private static List<ItemId> scored(List<Item> items) {
        return items.stream().filter(ScoredItem.class::isInstance).map(Item::id).toList();
    }

    private Arbitrary<List<Item>> items() {
        Arbitrary<Item> item = Arbitraries.oneOf(
                Combinators.combine(points(), Arbitraries.of(true, false), texts())
                        .as((max, reversed, text) -> new LikertItem(new ItemId("x"), 1, max, reversed, text)),
                Combinators.combine(points(), texts(), texts())
                        .as((max, low, high) -> new BipolarItem(new ItemId("x"), 1, max, low, low, high)),
                Combinators.combine(points(), texts())
                        .as((length, text) -> new TextItem(new ItemId("x"), length, text)));
        return item.list().ofMaxSize(6).map(QuestionnaireJsonTest::numbered);
    }

    private static List<Item> numbered(List<Item> items) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> withId(items.get(i), new ItemId("x" + i)))
                .toList();
    }

    private static Item withId(Item item, ItemId id) {
        if (item instanceof LikertItem likert) {
            return new LikertItem(id, likert.min(), likert.max(), likert.reversed(), likert.text());
        }
        if (item instanceof BipolarItem line) {
            return new BipolarItem(id, line.min(), line.max(), line.topic(), line.low(), line.high());
        }
        TextItem text = (TextItem) item;
        return new TextItem(id, text.maxLength(), text.text());
    }

    private static Arbitrary<Integer> points() {
        return Arbitraries.integers().between(2, 11);
    }

    private static Arbitrary<LocalizedText> texts() {
        return Combinators.combine(WORDS, WORDS).as((sv, en) -> new LocalizedText(Map.of("sv", sv, "en", en)));
    }

    private static Arbitrary<Map<String, List<String>>> lists() {
        Arbitrary<List<String>> list = WORDS.list().ofMaxSize(3);
        return Combinators.combine(list, list).as((sv, en) -> Map.of("sv", sv, "en", en));
    }

    private static Arbitrary<MeetingGuide> guides() {
        Arbitrary<List<MeetingGuide.Step>> steps = Combinators.combine(points(), texts())
                .as(MeetingGuide.Step::new)
                .list()
                .ofMaxSize(3);
        return Combinators.combine(texts(), lists(), steps)
                .as((title, list, guide) -> new MeetingGuide(title, list, guide, list, list));
    }
}
