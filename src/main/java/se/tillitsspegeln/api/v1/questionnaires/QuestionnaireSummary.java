package se.tillitsspegeln.api.v1.questionnaires;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillitsspegeln.questionnaire.Questionnaire;

/** A questionnaire in the list. */
@Schema(description = "A questionnaire in the list.")
record QuestionnaireSummary(
        String id,

        @Schema(description = "Grows with every change of content.")
        int version,

        @Schema(description = "Language tags; every text exists in each.")
        List<String> languages,

        @Schema(description = "By language tag.") Map<String, String> title) {

    static QuestionnaireSummary of(Questionnaire questionnaire) {
        return new QuestionnaireSummary(
                questionnaire.id(),
                questionnaire.version(),
                questionnaire.languages(),
                new Texts(questionnaire.languages()).of(questionnaire.title()));
    }
}
