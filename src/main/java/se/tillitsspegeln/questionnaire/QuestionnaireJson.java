package se.tillitsspegeln.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * The stored form of a questionnaire: a round keeps one from its opening on, so that a changed file never changes it.
 * What is written can be read back without loss, and equal questionnaires are written as equal texts.
 */
public final class QuestionnaireJson {

    private static final String FORMAT = "format";
    private static final String QUESTIONNAIRE = "questionnaire";
    private static final int CURRENT = 1;
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private QuestionnaireJson() {}

    /** The questionnaire as one JSON object that carries the version of this form. */
    public static String write(Questionnaire questionnaire) {
        try {
            return MAPPER.writeValueAsString(new Stored(CURRENT, questionnaire));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("questionnaire " + questionnaire.id() + " cannot be written", e);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException when the text is no stored questionnaire, or one of a later format
     */
    public static Questionnaire read(String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            int format = tree.path(FORMAT).asInt();
            if (format != CURRENT || !tree.hasNonNull(QUESTIONNAIRE)) {
                throw new IllegalArgumentException("no stored questionnaire, or one of the unknown format " + format);
            }
            return MAPPER.treeToValue(tree, Stored.class).questionnaire();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a stored questionnaire", e);
        }
    }

    private record Stored(int format, Questionnaire questionnaire) {}
}
