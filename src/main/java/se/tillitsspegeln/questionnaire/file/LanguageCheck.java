package se.tillitsspegeln.questionnaire.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Every text must exist in every language of its questionnaire, and in no other. */
final class LanguageCheck {

    private static final Set<String> TEXTS = Set.of(
            "title",
            "introduction",
            "instruction",
            "definition",
            "reflection",
            "dialogue",
            "text",
            "topic",
            "low",
            "high",
            "groundRules",
            "gapQuestions",
            "spreadQuestions");
    private static final Set<String> MAPS_OF_TEXTS = Set.of("referents", "labels");

    private final YamlFile file;
    private final MistakeLog log;
    private final List<String> languages;

    LanguageCheck(YamlFile file, MistakeLog log) {
        this.file = file;
        this.log = log;
        this.languages = StreamSupport.stream(file.root().path("languages").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    void check() {
        if (!languages.isEmpty()) {
            walk(file.root(), "", "", "");
        }
    }

    private void walk(JsonNode node, String pointer, String key, String parent) {
        // "text" directly under "answers" is a type of item, not a text.
        if (node.isObject() && (MAPS_OF_TEXTS.contains(parent) || TEXTS.contains(key)) && !parent.equals("answers")) {
            localised(node, pointer);
        } else if (node.isObject()) {
            for (Iterator<Map.Entry<String, JsonNode>> it = node.fields(); it.hasNext(); ) {
                Map.Entry<String, JsonNode> child = it.next();
                walk(child.getValue(), pointer + "/" + child.getKey(), child.getKey(), key);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(node.get(i), pointer + "/" + i, "", key);
            }
        }
    }

    private void localised(JsonNode text, String pointer) {
        for (String language : languages) {
            if (!text.has(language)) {
                String wrong = Hints.name(pointer) + " is missing in the language " + language;
                log.add(file, pointer, wrong, "Add \"" + language + ":\" and the text in that language.");
            }
        }
        text.fieldNames().forEachRemaining(language -> known(language, pointer));
        sameLength(text, pointer);
    }

    private void known(String language, String pointer) {
        if (!languages.contains(language)) {
            String wrong = "unknown key \"" + language + "\": it is not one of the file's languages";
            log.add(
                    file,
                    pointer + "/" + language,
                    wrong,
                    "Add it to \"languages\" at the top, or take the text away.");
        }
    }

    private void sameLength(JsonNode text, String pointer) {
        long lengths = languages.stream()
                .map(text::path)
                .filter(JsonNode::isArray)
                .map(JsonNode::size)
                .distinct()
                .count();
        if (lengths > 1) {
            String wrong = Hints.name(pointer) + " has more entries in one language than in another";
            log.add(file, pointer, wrong, "Write each entry in every language.");
        }
    }
}
