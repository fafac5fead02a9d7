package se.tillitsspegeln.api.v1.questionnaires;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.tillitsspegeln.questionnaire.LocalizedText;

/** Writes texts in the order of the questionnaire's languages, so that equal texts are equal bytes. */
record Texts(List<String> languages) {

    Map<String, String> of(LocalizedText text) {
        Map<String, String> ordered = new LinkedHashMap<>();
        languages.forEach(language -> ordered.put(language, text.in(language)));
        return ordered;
    }
}
