package se.tillitsspegeln.web.respondent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.questionnaire.TextItem;
import se.tillitsspegeln.web.Fault;
import se.tillitsspegeln.web.Language;

/** Everything that was answered, for a last look. */
record CheckView(int answered, int questions, List<Section> sections) {

    /** One part. */
    record Section(String title, List<Line> lines) {}

    /**
     * One question with its answer.
     *
     * @param poles between what a line runs, or {@code null}
     * @param answer in words, or {@code null} where there is none
     * @param change the address where it can be changed
     */
    record Line(
            int number,
            String text,
            @Nullable String poles,
            @Nullable String answer,
            String change) {}

    static CheckView of(Visit visit, Language language) {
        Sentences say = new Sentences(language);
        List<Section> sections = visit.parts().all().stream()
                .map(part -> new Section(
                        say.title(part),
                        part.numbered().stream()
                                .map(asked -> line(visit, part, asked, say))
                                .toList()))
                .toList();
        return new CheckView(visit.draft().answers().size(), visit.parts().questions(), sections);
    }

    /** What was skipped, each with the way to it. */
    static List<Fault> gaps(Visit visit, Language language) {
        Sentences say = new Sentences(language);
        return visit.parts().gaps(visit.draft()).stream()
                .map(gap -> new Fault(
                        address(gap.part(), gap.question(), Then.GAPS),
                        say.words().gap(gap.question().number(), say.title(gap.part()), say.text(gap.question()))))
                .toList();
    }

    private static Line line(Visit visit, Part part, Part.Numbered asked, Sentences say) {
        return new Line(
                asked.number(),
                say.text(asked),
                say.poles(asked),
                say.answer(asked, visit.draft().answers()),
                address(part, asked, Then.CHECK));
    }

    private static String address(Part part, Part.Numbered asked, Then then) {
        String anchor = asked.item() instanceof TextItem ? asked.id().value() : asked.id() + "-group";
        return "/answer/part/" + part.number() + "?then=" + then.query() + "#" + anchor;
    }
}
