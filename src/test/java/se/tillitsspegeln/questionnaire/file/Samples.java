package se.tillitsspegeln.questionnaire.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.QuestionnaireMistakes;
import se.tillitsspegeln.questionnaire.QuestionnaireMistakes.Mistake;

/** Questionnaire files for tests, and what reading them gives. */
final class Samples {

    private static final QuestionnaireReader READER = new QuestionnaireReader();

    private Samples() {}

    /** A short questionnaire without mistakes. */
    static String small() {
        return text("src/test/resources/questionnaire/small.yaml");
    }

    static String text(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceFile source(String name, String content) {
        return new SourceFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    static List<Questionnaire> read(SourceFile... files) {
        return READER.read(List.of(files), new MistakeLog());
    }

    static List<Mistake> mistakesOf(String name, String content) {
        return mistakesOf(source(name, content));
    }

    static List<Mistake> mistakesOf(SourceFile... files) {
        try {
            read(files);
            return List.of();
        } catch (QuestionnaireMistakes e) {
            return e.mistakes();
        }
    }
}
