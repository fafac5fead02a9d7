package se.tillitsspegeln.questionnaire.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.tillitsspegeln.questionnaire.BipolarItem;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.questionnaire.LikertItem;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.QuestionnaireJson;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.questionnaire.TextItem;

class PackagedQuestionnairesTest {

    private static final QuestionnaireCatalogue CATALOGUE = new QuestionnaireCatalogue(Optional.empty());

    static List<Questionnaire> all() {
        return CATALOGUE.all();
    }

    @ParameterizedTest
    @CsvSource({
        "kontroll-tillit, kultur, k1 k2 k3 k4 k5",
        "sju-principer, tillit brukarfokus oppenhet stod delegering samverkan kunskap,"
                + " p1a p1b p1c p1d p2a p2b p2c p2d p3a p3b p3c p3d p4a p4b p4c p4d p5a p5b p5c p5d p6a p6b p6c p6d p7a"
                + " p7b p7c p7d",
        "uppfoljning, uppfoljning forutsattningar, u1 u2 u3 u4 u5 f1 f2 f3 f4 f5 f6 f7",
        "samverkan, samverkansfaktorer, s1 s2 s3 s4 s5 s6 s7 s8 o1 o2 o3 o4"
    })
    void holdsTheScalesAndItemsInOrder(String id, String scales, String items) {
        Questionnaire questionnaire = CATALOGUE.find(id).orElseThrow();
        assertThat(questionnaire.scales()).extracting(Scale::id).containsExactly(scales.split(" "));
        assertThat(questionnaire.items()).extracting(item -> item.id().value()).containsExactly(items.split(" "));
    }

    @Test
    void areOrderedById() {
        assertThat(CATALOGUE.all())
                .extracting(Questionnaire::id)
                .containsExactly("kontroll-tillit", "samverkan", "sju-principer", "uppfoljning");
        assertThat(CATALOGUE.find("no-such")).isEmpty();
    }

    @Test
    void itemsTakeOverThePointsOfTheirType() {
        Questionnaire uppfoljning = CATALOGUE.find("uppfoljning").orElseThrow();
        assertThat(uppfoljning.item(new ItemId("u1"))).isInstanceOfSatisfying(BipolarItem.class, item -> {
            assertThat(item.min()).isEqualTo(1);
            assertThat(item.max()).isEqualTo(7);
            assertThat(item.high().in("sv")).isEqualTo("Uppföljningen görs för att ge lärande och stöd.");
        });
        assertThat(uppfoljning.item(new ItemId("f1")))
                .isInstanceOfSatisfying(
                        LikertItem.class, item -> assertThat(item.max()).isEqualTo(5));
        assertThat(CATALOGUE.find("samverkan").orElseThrow().item(new ItemId("o4")))
                .isInstanceOfSatisfying(
                        TextItem.class, item -> assertThat(item.maxLength()).isEqualTo(500));
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysWhomWeMeansToEachRole(Questionnaire questionnaire) {
        assertThat(questionnaire.referents()).containsOnlyKeys("medarbetare", "chefer", "fortroendevalda");
        assertThat(questionnaire.languages()).containsExactly("sv", "en");
    }

    @ParameterizedTest
    @MethodSource("all")
    void isSwedishWhereItSaysSwedishAndEnglishWhereItSaysEnglish(Questionnaire questionnaire) {
        String whole = QuestionnaireJson.write(questionnaire);
        List<String> english = Stream.of(whole.split("\"en\":"))
                .skip(1)
                .map(rest -> rest.split("\"sv\":", 2)[0])
                .toList();
        assertThat(english).isNotEmpty().noneMatch(text -> text.matches("(?is).*[åäö].*"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void survivesBeingStored(Questionnaire questionnaire) {
        String stored = QuestionnaireJson.write(questionnaire);
        assertThat(QuestionnaireJson.read(stored)).isEqualTo(questionnaire);
    }

    @Test
    void everyFileOfTheFolderIsListed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("questionnaires"))) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .toList();
            assertThat(Files.readAllLines(Path.of("questionnaires/index.txt")))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }
}
