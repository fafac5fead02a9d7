package se.tillitsspegeln.questionnaire.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.tillitsspegeln.questionnaire.Questionnaire;

/**
 * The author's form to the service's: items move out of their scales into one list, and take over the points that the
 * file states once per type. Only for files without mistakes.
 */
final class FormToRecords {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final YamlFile file;
    private final JsonNode answers;
    private final Map<String, ObjectNode> items = new LinkedHashMap<>();

    FormToRecords(YamlFile file) {
        this.file = file;
        this.answers = file.root().path("answers");
    }

    Questionnaire convert() {
        ObjectNode whole = MAPPER.createObjectNode().put("id", file.id());
        for (String key : List.of("version", "languages", "title", "minutes", "introduction", "referents", "meeting")) {
            whole.set(key, file.root().path(key));
        }
        whole.set("instruction", perType("instruction"));
        whole.set("labels", perType("labels"));
        file.scales().forEach(scale -> whole.withArray("scales").add(scale(scale.node())));
        file.elements("/items").forEach(item -> add(item.node()));
        whole.putArray("items").addAll(items.values());
        try {
            return MAPPER.treeToValue(whole, Questionnaire.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the checks let " + file.name() + " pass, but it cannot be read", e);
        }
    }

    private ObjectNode perType(String key) {
        ObjectNode found = MAPPER.createObjectNode();
        answers.fields().forEachRemaining(type -> {
            if (type.getValue().has(key)) {
                found.set(type.getKey(), type.getValue().get(key));
            }
        });
        return found;
    }

    private ObjectNode scale(JsonNode written) {
        ObjectNode scale = written.deepCopy();
        scale.putArray("items");
        for (JsonNode entry : written.path("items")) {
            JsonNode item = entry.isTextual() ? named(entry.asText()) : entry;
            add(item);
            scale.withArray("items").add(item.path("id"));
        }
        return scale;
    }

    private JsonNode named(String id) {
        return file.elements("/items").stream()
                .map(YamlFile.Place::node)
                .filter(item -> item.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void add(JsonNode written) {
        ObjectNode item = written.deepCopy();
        JsonNode answer = answers.path(item.path("type").asText());
        for (String key : List.of("min", "max", "maxLength")) {
            if (answer.has(key)) {
                item.set(key, answer.get(key));
            }
        }
        items.putIfAbsent(item.path("id").asText(), item);
    }
}
