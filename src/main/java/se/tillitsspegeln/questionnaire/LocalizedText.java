package se.tillitsspegeln.questionnaire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/** One text in every language of its questionnaire, keyed by language tag ({@code sv}, {@code en}). */
public record LocalizedText(@JsonValue Map<String, String> byLanguage) {

    @JsonCreator
    public LocalizedText {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The text in the language asked for; Swedish, then any, where that language is missing. */
    public String in(String language) {
        String text = byLanguage.get(language);
        if (text == null) {
            text = byLanguage.getOrDefault(
                    "sv", byLanguage.values().stream().findFirst().orElse(""));
        }
        return text;
    }
}
