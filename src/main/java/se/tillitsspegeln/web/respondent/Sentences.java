package se.tillitsspegeln.web.respondent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.questionnaire.BipolarItem;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.questionnaire.LikertItem;
import se.tillitsspegeln.questionnaire.LocalizedText;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.ScoredItem;
import se.tillitsspegeln.questionnaire.TextItem;
import se.tillitsspegeln.web.Choice;
import se.tillitsspegeln.web.Language;
import se.tillitsspegeln.web.Question;
import se.tillitsspegeln.web.Words;

/** Questions and answers in words of one language. */
final class Sentences {

    private final Language language;
    private final AnswerMessages words;

    Sentences(Language language) {
        this.language = language;
        this.words = Words.of(AnswerMessages.class, language);
    }

    AnswerMessages words() {
        return words;
    }

    String in(LocalizedText text) {
        return text.in(language.tag());
    }

    String title(Part part) {
        return part.scale() == null ? words.ownWords() : in(part.scale().title());
    }

    /** Whom to think of and how to answer; empty texts are left out. */
    List<String> hints(Part part, String role) {
        Questionnaire questionnaire = part.questionnaire();
        String type = type(part.numbered().get(0));
        return Stream.of(
                        questionnaire.referents().get(role),
                        questionnaire.instruction().get(type))
                .filter(Objects::nonNull)
                .map(this::in)
                .filter(text -> !text.isBlank())
                .toList();
    }

    Question question(Part.Numbered asked, @Nullable String answer, @Nullable String fault) {
        String name = asked.id().value();
        if (asked.item() instanceof TextItem item) {
            String written = answer == null ? "" : answer;
            return new Question(
                    name, asked.number(), in(item.text()), "", "", List.of(), null, written, item.maxLength(), fault);
        }
        ScoredItem item = (ScoredItem) asked.item();
        boolean line = item instanceof BipolarItem;
        return new Question(
                name,
                asked.number(),
                text(asked),
                line ? in(((BipolarItem) item).low()) : "",
                line ? in(((BipolarItem) item).high()) : "",
                choices(asked, item, answer),
                new Choice(Given.NONE, words.none(), Given.NONE.equals(answer)),
                "",
                0,
                fault);
    }

    /** The statement, the topic of a line, or the open question. */
    String text(Part.Numbered asked) {
        if (asked.item() instanceof LikertItem item) {
            return in(item.text());
        }
        return asked.item() instanceof BipolarItem line ? in(line.topic()) : in(((TextItem) asked.item()).text());
    }

    /** Between what a line runs; {@code null} unless bipolar. */
    @Nullable
    String poles(Part.Numbered asked) {
        return asked.item() instanceof BipolarItem line
                ? words.poles(line.min(), in(line.low()), line.max(), in(line.high()))
                : null;
    }

    /** An answer as its page says it; {@code null} where there is none. */
    @Nullable
    String answer(Part.Numbered asked, Map<ItemId, String> answers) {
        String answer = answers.get(asked.id());
        if (answer == null || asked.item() instanceof TextItem) {
            return answer;
        }
        if (answer.equals(Given.NONE)) {
            return words.none();
        }
        ScoredItem item = (ScoredItem) asked.item();
        int point = Integer.parseInt(answer);
        String label = label(asked, item, point);
        return item instanceof BipolarItem ? words.linePoint(point, item.max(), label) : label;
    }

    /** The label of a point; on a line, which side it leans to. */
    String label(Part.Numbered asked, ScoredItem item, int point) {
        if (item instanceof BipolarItem) {
            return leaning(item, point);
        }
        LocalizedText label =
                asked.questionnaire().labels().getOrDefault("likert", Map.of()).get(point);
        return label == null ? Integer.toString(point) : in(label);
    }

    private List<Choice> choices(Part.Numbered asked, ScoredItem item, @Nullable String answer) {
        List<Choice> choices = new ArrayList<>();
        IntStream.rangeClosed(item.min(), item.max()).forEach(point -> {
            String value = Integer.toString(point);
            choices.add(new Choice(value, label(asked, item, point), value.equals(answer)));
        });
        return choices;
    }

    private String leaning(ScoredItem item, int point) {
        double side = 2.0 * (point - item.min()) / (item.max() - item.min()) - 1;
        if (side == 0) {
            return words.middle();
        }
        double strength = Math.abs(side);
        if (strength == 1) {
            return side < 0 ? words.firstFully() : words.secondFully();
        }
        boolean much = strength > 0.5;
        return side < 0
                ? (much ? words.firstMuch() : words.firstSome())
                : (much ? words.secondMuch() : words.secondSome());
    }

    private static String type(Part.Numbered question) {
        return question.item() instanceof LikertItem
                ? "likert"
                : question.item() instanceof BipolarItem ? "bipolar" : "text";
    }
}
