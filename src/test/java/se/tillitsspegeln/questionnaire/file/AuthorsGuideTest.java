package se.tillitsspegeln.questionnaire.file;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tillitsspegeln.questionnaire.file.Samples.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.TextItem;

class AuthorsGuideTest {

    private static final String GUIDE = Samples.text("docs/questionnaires.md");

    @Test
    void itsExampleWorks() {
        String example = GUIDE.split("```yaml\n")[1].split("```")[0];
        Questionnaire questionnaire =
                Samples.read(source("team-meetings.yaml", example)).get(0);
        assertThat(questionnaire.id()).isEqualTo("team-meetings");
        assertThat(questionnaire.scoredItems()).hasSize(3);
        assertThat(questionnaire.textItems()).extracting(TextItem::maxLength).containsExactly(500);
    }

    @Test
    void itExplainsEveryKeyOfTheSchema() throws IOException {
        JsonNode schema = new JsonMapper()
                .readTree(
                        Path.of("src/main/resources/questionnaire.schema.json").toFile());
        List<String> explained =
                GUIDE.lines().filter(line -> line.startsWith("|")).toList();
        for (JsonNode properties : schema.findValues("properties")) {
            properties.fieldNames().forEachRemaining(key -> assertThat(explained)
                    .as(key)
                    .anyMatch(line -> line.split("\\|")[1].contains("`" + key + "`")));
        }
    }
}
