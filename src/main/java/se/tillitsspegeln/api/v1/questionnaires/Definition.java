package se.tillitsspegeln.api.v1.questionnaires;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.Scale;

/** A whole questionnaire. */
@Schema(name = "Questionnaire", description = "A whole questionnaire. Texts are objects keyed by language tag.")
record Definition(
        String id,

        @Schema(description = "Grows with every change of content.")
        int version,

        @Schema(description = "Language tags; every text exists in each.")
        List<String> languages,

        Map<String, String> title,

        @Schema(description = "In the order they are asked.")
        List<ScaleDefinition> scales,

        @Schema(description = "In the order they are asked. Ids are unique over all questionnaires.")
        List<ItemDefinition> items) {

    @Schema(name = "ScaleDefinition", description = "Items that together say something about one thing.")
    record ScaleDefinition(
            String id,
            Map<String, String> title,
            Map<String, String> definition,

            @Schema(description = "Ids of its items.") List<String> items) {

        static ScaleDefinition of(Scale scale, Texts texts) {
            return new ScaleDefinition(
                    scale.id(),
                    texts.of(scale.title()),
                    texts.of(scale.definition()),
                    scale.items().stream().map(ItemId::value).toList());
        }
    }

    static Definition of(Questionnaire questionnaire) {
        Texts texts = new Texts(questionnaire.languages());
        return new Definition(
                questionnaire.id(),
                questionnaire.version(),
                questionnaire.languages(),
                texts.of(questionnaire.title()),
                questionnaire.scales().stream()
                        .map(scale -> ScaleDefinition.of(scale, texts))
                        .toList(),
                questionnaire.items().stream()
                        .map(item -> ItemDefinition.of(item, texts))
                        .toList());
    }
}
