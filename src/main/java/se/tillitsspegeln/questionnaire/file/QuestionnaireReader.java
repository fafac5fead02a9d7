package se.tillitsspegeln.questionnaire.file;

import java.util.List;
import java.util.Optional;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.QuestionnaireMistakes;

/** Reads all files, or refuses them all with every mistake of each. */
final class QuestionnaireReader {

    private final SchemaCheck schema = new SchemaCheck();

    /**
     * @return one questionnaire per file, in the files' order
     * @throws QuestionnaireMistakes when there is any mistake in any file
     */
    List<Questionnaire> read(List<SourceFile> sources, MistakeLog log) {
        List<YamlFile> files = sources.stream()
                .map(source -> parse(source, log))
                .flatMap(Optional::stream)
                .toList();
        files.forEach(file -> check(file, log));
        new UniqueIds(log).check(files);
        log.throwIfAny();
        return files.stream().map(file -> new FormToRecords(file).convert()).toList();
    }

    private static Optional<YamlFile> parse(SourceFile source, MistakeLog log) {
        FileNames.check(source.name(), log);
        return new YamlParser(log).parse(source);
    }

    private void check(YamlFile file, MistakeLog log) {
        schema.check(file, log);
        new LanguageCheck(file, log).check();
        new AnswersCheck(file, log).check();
        new ItemsCheck(file, log).check();
    }
}
