package se.tillitsspegeln.web.hr.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.questionnaire.BipolarItem;
import se.tillitsspegeln.questionnaire.Item;
import se.tillitsspegeln.questionnaire.LikertItem;
import se.tillitsspegeln.questionnaire.LocalizedText;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.questionnaire.ScoredItem;
import se.tillitsspegeln.questionnaire.TextItem;
import se.tillitsspegeln.web.Choice;
import se.tillitsspegeln.web.Question;

/** A round's questions to try out before anyone is asked, drawn by the same tags as for those who answer. */
record QuestionsView(String title, int minutes, String introduction, List<Part> parts) {

    /** What belongs together; the last part of a questionnaire may hold its open questions and have no definition. */
    record Part(String title, String definition, String instruction, List<Question> questions) {}

    /** All questionnaires of a round, their questions numbered throughout as they are when they are asked. */
    static List<QuestionsView> of(List<Questionnaire> asked, RoundsMessages words, String tag) {
        List<QuestionsView> views = new ArrayList<>();
        int number = 1;
        for (Questionnaire one : asked) {
            List<Part> parts = new ArrayList<>();
            for (Scale scale : one.scales()) {
                List<Item> items = scale.items().stream().map(one::item).toList();
                parts.add(new Drawing(one, words, tag).part(scale, items, number));
                number += items.size();
            }
            if (!one.textItems().isEmpty()) {
                parts.add(new Drawing(one, words, tag).open(one.textItems(), number));
                number += one.textItems().size();
            }
            views.add(new QuestionsView(
                    one.title().in(tag), one.minutes(), one.introduction().in(tag), parts));
        }
        return views;
    }

    /** Draws the items of one questionnaire. */
    private record Drawing(Questionnaire asked, RoundsMessages words, String tag) {

        Part part(Scale scale, List<Item> items, int number) {
            String type = items.get(0) instanceof BipolarItem ? "bipolar" : "likert";
            return new Part(
                    scale.title().in(tag),
                    scale.definition().in(tag),
                    in(asked.instruction().get(type)),
                    questions(items, number));
        }

        Part open(List<TextItem> items, int number) {
            return new Part(words.previewOpen(), "", in(asked.instruction().get("text")), questions(items, number));
        }

        private List<Question> questions(List<? extends Item> items, int number) {
            return IntStream.range(0, items.size())
                    .mapToObj(i -> question(items.get(i), number + i))
                    .toList();
        }

        private Question question(Item item, int number) {
            String name = item.id().value();
            if (item instanceof TextItem text) {
                int most = text.maxLength();
                return new Question(name, number, text.text().in(tag), "", "", List.of(), null, "", most, null);
            }
            boolean line = item instanceof BipolarItem;
            return new Question(
                    name,
                    number,
                    line
                            ? ((BipolarItem) item).topic().in(tag)
                            : ((LikertItem) item).text().in(tag),
                    line ? ((BipolarItem) item).low().in(tag) : "",
                    line ? ((BipolarItem) item).high().in(tag) : "",
                    choices((ScoredItem) item),
                    new Choice("na", words.previewNone(), false),
                    "",
                    0,
                    null);
        }

        private List<Choice> choices(ScoredItem item) {
            Map<Integer, LocalizedText> labels =
                    item instanceof LikertItem ? asked.labels().getOrDefault("likert", Map.of()) : Map.of();
            return IntStream.rangeClosed(item.min(), item.max())
                    .mapToObj(point -> new Choice(String.valueOf(point), label(labels, item, point), false))
                    .toList();
        }

        /** A point of a line says which end it is nearer to. */
        private String label(Map<Integer, LocalizedText> labels, ScoredItem item, int point) {
            LocalizedText label = labels.get(point);
            if (label != null) {
                return label.in(tag);
            }
            int middle = (item.min() + item.max()) / 2;
            return point == middle
                    ? words.previewMiddle()
                    : point < middle ? words.previewFirst() : words.previewSecond();
        }

        private String in(@Nullable LocalizedText text) {
            return text == null ? "" : text.in(tag);
        }
    }
}
