package se.tillitsspegeln.questionnaire.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.tillitsspegeln.questionnaire.QuestionnaireMistakes;
import se.tillitsspegeln.questionnaire.QuestionnaireMistakes.Mistake;

/** Collects mistakes, so that all are told at once. */
final class MistakeLog {

    private final List<Mistake> mistakes = new ArrayList<>();

    void add(String file, int line, String wrong, String mend) {
        mistakes.add(new Mistake(file, line, wrong, mend));
    }

    void add(YamlFile file, String pointer, String wrong, String mend) {
        add(file.name(), file.line(pointer), wrong, mend);
    }

    void throwIfAny() {
        if (!mistakes.isEmpty()) {
            throw new QuestionnaireMistakes(sorted());
        }
    }

    private List<Mistake> sorted() {
        return mistakes.stream()
                .distinct()
                .sorted(Comparator.comparing(Mistake::file)
                        .thenComparing(Mistake::line)
                        .thenComparing(Mistake::wrong))
                .toList();
    }
}
