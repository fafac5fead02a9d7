package se.tillitsspegeln.questionnaire.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.tillitsspegeln.questionnaire.file.Samples.mistakesOf;
import static se.tillitsspegeln.questionnaire.file.Samples.small;
import static se.tillitsspegeln.questionnaire.file.Samples.source;
import static se.tillitsspegeln.questionnaire.file.Samples.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.QuestionnaireMistakes;
import se.tillitsspegeln.questionnaire.QuestionnaireMistakes.Mistake;

class QuestionnaireCatalogueTest {

    private static final Path BROKEN = Path.of("src/test/resources/questionnaire/broken");

    private final Path folder;

    QuestionnaireCatalogueTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theFolderNamedReplacesThePackagedOnes() throws IOException {
        Files.writeString(folder.resolve("meetings.yaml"), small());
        Files.writeString(folder.resolve("README.md"), "not a questionnaire");
        assertThat(catalogue(folder).all()).extracting(Questionnaire::id).containsExactly("meetings");
    }

    @Test
    void aScaleMayNameItemsWrittenElsewhereInItsFile() {
        Questionnaire small = Samples.read(source("small.yaml", small())).get(0);
        assertThat(small.scales().get(0).items()).extracting(Object::toString).containsExactly("m1", "m2", "m3");
        assertThat(small.items()).extracting(item -> item.id().value()).containsExactly("m1", "m2", "m3", "m4");
        assertThat(small.scoredItems()).extracting(item -> item.reversed()).containsExactly(false, true, false);
        assertThat(small.version()).isEqualTo(3);
        assertThat(small.labels().get("likert")).containsOnlyKeys(1, 5);
    }

    @Test
    void allMistakesOfAllFilesAreInOneMessage() {
        assertThatExceptionOfType(QuestionnaireMistakes.class)
                .isThrownBy(() -> catalogue(BROKEN))
                .satisfies(e ->
                        assertThat(e.getMessage() + "\n").isEqualToNormalizingNewlines(text(BROKEN + "/message.txt")));
    }

    @Test
    void anIdUsedInTwoFilesIsToldOfInTheSecond() {
        assertThat(mistakesOf(source("a.yaml", small()), source("b.yaml", small())))
                .hasSize(5)
                .contains(new Mistake(
                        "b.yaml",
                        29,
                        "the item id \"m1\" is already used in line 29 of a.yaml",
                        "Give one of the two another id."))
                .contains(new Mistake(
                        "b.yaml",
                        21,
                        "the scale id \"moten\" is already used in line 21 of a.yaml",
                        "Give one of the two another id."));
    }

    @Test
    void anEmptyFolderIsAMistake() {
        assertThatThrownBy(() -> catalogue(folder))
                .isInstanceOf(QuestionnaireMistakes.class)
                .hasMessageContaining("There is 1 mistake:")
                .hasMessageContaining(folder + ", line 1: the folder holds no .yaml file. Put a questionnaire in it");
    }

    @Test
    void aFolderThatDoesNotExistIsAMistake() {
        assertThatThrownBy(() -> catalogue(folder.resolve("nowhere")))
                .isInstanceOf(QuestionnaireMistakes.class)
                .hasMessageContaining("nowhere, line 1: the folder cannot be read. Let tillit.questionnaires name");
    }

    private static QuestionnaireCatalogue catalogue(Path folder) {
        return new QuestionnaireCatalogue(Optional.of(folder));
    }
}
