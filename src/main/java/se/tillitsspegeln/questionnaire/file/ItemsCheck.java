package se.tillitsspegeln.questionnaire.file;

import java.util.HashMap;
import java.util.Map;
import se.tillitsspegeln.questionnaire.file.YamlFile.Place;

/** Which items a scale holds. */
final class ItemsCheck {

    private final YamlFile file;
    private final MistakeLog log;
    private final Map<String, Place> outside = new HashMap<>();
    private final Map<String, Place> named = new HashMap<>();

    ItemsCheck(YamlFile file, MistakeLog log) {
        this.file = file;
        this.log = log;
        file.elements("/items").forEach(item -> outside.put(item.text("id"), item));
    }

    void check() {
        if (file.root().isObject() && file.items().isEmpty()) {
            log.add(file, "", "there is no item in the file", "Write at least one, in a scale or under \"items\".");
        }
        for (Place scale : file.scales()) {
            for (Place entry : file.elements(scale.pointer() + "/items")) {
                if (entry.node().isTextual()) {
                    reference(scale, entry);
                } else {
                    scored(entry, entry);
                }
            }
        }
    }

    private void reference(Place scale, Place entry) {
        String id = entry.node().asText();
        Place item = outside.get(id);
        if (item == null) {
            String wrong = "the scale \"" + scale.text("id") + "\" names the unknown item \"" + id + "\"";
            log.add(file, entry.pointer(), wrong, "Write an item with this id under \"items\", or take the name away.");
            return;
        }
        Place earlier = named.putIfAbsent(id, entry);
        if (earlier != null) {
            String wrong = "the item \"" + id + "\" is already in a scale, in line " + earlier.line();
            log.add(file, entry.pointer(), wrong, "Name an item in one scale only, and once.");
        }
        scored(item, entry);
    }

    private void scored(Place item, Place entry) {
        if (item.text("type").equals("text")) {
            String wrong = "the open question \"" + item.text("id") + "\" is in a scale, but has no number";
            log.add(file, entry.pointer(), wrong, "Move it to \"items\" at the left margin.");
        }
    }
}
