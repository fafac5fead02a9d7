package se.tillitsspegeln.web.hr.rounds;

import java.util.List;
import se.tillitsspegeln.questionnaire.BipolarItem;
import se.tillitsspegeln.questionnaire.Item;
import se.tillitsspegeln.questionnaire.LikertItem;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.questionnaire.TextItem;
import se.tillitsspegeln.web.Language;

/** A questionnaire to read through before anyone is asked. */
record QuestionsView(String title, int minutes, String introduction, List<Part> parts, List<String> open) {

    /** What belongs together. */
    record Part(String title, String definition, List<String> questions) {}

    static QuestionsView of(Questionnaire asked, Language language) {
        String tag = language.tag();
        return new QuestionsView(
                asked.title().in(tag),
                asked.minutes(),
                asked.introduction().in(tag),
                asked.scales().stream().map(scale -> part(asked, scale, tag)).toList(),
                asked.textItems().stream().map(item -> item.text().in(tag)).toList());
    }

    private static Part part(Questionnaire asked, Scale scale, String tag) {
        return new Part(
                scale.title().in(tag),
                scale.definition().in(tag),
                scale.items().stream().map(id -> text(asked.item(id), tag)).toList());
    }

    private static String text(Item item, String tag) {
        if (item instanceof BipolarItem bipolar) {
            return bipolar.topic().in(tag) + ": " + bipolar.low().in(tag) + " ↔ "
                    + bipolar.high().in(tag);
        }
        return item instanceof LikertItem likert
                ? likert.text().in(tag)
                : ((TextItem) item).text().in(tag);
    }
}
