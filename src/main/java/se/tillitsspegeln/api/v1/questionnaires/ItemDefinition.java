package se.tillitsspegeln.api.v1.questionnaires;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillitsspegeln.questionnaire.BipolarItem;
import se.tillitsspegeln.questionnaire.Item;
import se.tillitsspegeln.questionnaire.LikertItem;
import se.tillitsspegeln.questionnaire.TextItem;

/** One question, with the fields that its type has. */
@Schema(
        description = "One question, with the fields that its type has.",
        oneOf = {ItemDefinition.Likert.class, ItemDefinition.Bipolar.class, ItemDefinition.Text.class})
sealed interface ItemDefinition {

    @Schema(name = "LikertItem", description = "A statement, answered by how well it fits.")
    record Likert(
            String id,

            @Schema(enumeration = "likert") String type,

            int min,
            int max,

            @Schema(description = "A point x then counts as min + max - x. Answers are sent as they were chosen.")
            boolean reversed,

            Map<String, String> text)
            implements ItemDefinition {}

    @Schema(name = "BipolarItem", description = "A line between two poles.")
    record Bipolar(
            String id,

            @Schema(enumeration = "bipolar") String type,

            int min,
            int max,
            Map<String, String> topic,

            @Schema(description = "The pole at min: control.")
            Map<String, String> low,

            @Schema(description = "The pole at max: trust.") Map<String, String> high)
            implements ItemDefinition {}

    @Schema(name = "TextItem", description = "An open question.")
    record Text(
            String id,

            @Schema(enumeration = "text") String type,

            @Schema(description = "In UTF-16 code units, as browsers count.")
            int maxLength,

            Map<String, String> text)
            implements ItemDefinition {}

    static ItemDefinition of(Item item, Texts texts) {
        String id = item.id().value();
        if (item instanceof LikertItem likert) {
            return new Likert(id, "likert", likert.min(), likert.max(), likert.reversed(), texts.of(likert.text()));
        }
        if (item instanceof BipolarItem line) {
            return new Bipolar(
                    id,
                    "bipolar",
                    line.min(),
                    line.max(),
                    texts.of(line.topic()),
                    texts.of(line.low()),
                    texts.of(line.high()));
        }
        TextItem open = (TextItem) item;
        return new Text(id, "text", open.maxLength(), texts.of(open.text()));
    }
}
