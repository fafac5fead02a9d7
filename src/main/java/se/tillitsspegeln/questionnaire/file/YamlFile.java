package se.tillitsspegeln.questionnaire.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A file read as YAML. It may still hold mistakes, so nothing in the tree can be taken for granted.
 *
 * @param lines per JSON pointer: the line that the key, or the list entry, stands on
 */
record YamlFile(String name, JsonNode root, Map<String, Integer> lines) {

    /** The id of the questionnaire. */
    String id() {
        return name.substring(0, name.length() - FileNames.ENDING.length());
    }

    /** The line of a place, or of the nearest place round it that has one. */
    int line(String pointer) {
        Integer line = lines.get(pointer);
        if (line != null || pointer.isEmpty()) {
            return line == null ? 1 : line;
        }
        return line(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    List<Place> scales() {
        return elements("/scales");
    }

    /** The entries of a list; none where there is no such list. */
    List<Place> elements(String pointer) {
        List<Place> found = new ArrayList<>();
        JsonNode list = root.at(pointer);
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            found.add(new Place(this, pointer + "/" + i, list.get(i)));
        }
        return found;
    }

    /** Every item that is written out, in the scales first. */
    List<Place> items() {
        List<Place> found = new ArrayList<>();
        scales().forEach(scale -> found.addAll(elements(scale.pointer() + "/items")));
        found.addAll(elements("/items"));
        found.removeIf(place -> !place.node().isObject());
        return found;
    }

    /** Somewhere in a file. */
    record Place(YamlFile file, String pointer, JsonNode node) {

        /** The text under the key, or an empty one. */
        String text(String key) {
            return node.path(key).asText("");
        }

        int line() {
            return file.line(pointer);
        }

        int line(String key) {
            return file.line(pointer + "/" + key);
        }
    }
}
