package se.tillitsspegeln.questionnaire.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** YAML nodes to a JSON tree that a schema can check, keeping the line of every place. */
final class YamlTree {

    private static final Set<Tag> PLAIN =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MERGE, Tag.MAP, Tag.SEQ);
    private static final Set<String> TRUE = Set.of("true", "yes", "on");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String file;
    private final MistakeLog log;
    private final Map<String, Integer> lines = new HashMap<>();

    YamlTree(String file, MistakeLog log) {
        this.file = file;
        this.log = log;
    }

    YamlFile read(Node root) {
        lines.put("", line(root));
        return new YamlFile(file, convert(root, ""), Map.copyOf(lines));
    }

    private JsonNode convert(Node node, String pointer) {
        if (!PLAIN.contains(node.getTag())) {
            log.add(file, line(node), "the tag " + node.getTag() + " is not read", "Take the tag away.");
        }
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer);
        }
        if (node instanceof SequenceNode sequence) {
            return array(sequence, pointer);
        }
        return node instanceof ScalarNode scalar ? scalar(scalar) : JSON.nullNode();
    }

    private ObjectNode object(MappingNode mapping, String pointer) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                property(object, pointer, key, tuple.getValueNode());
            } else {
                log.add(file, line(tuple.getKeyNode()), "a key is not a word", "Write a plain word before the colon.");
            }
        }
        return object;
    }

    private void property(ObjectNode object, String pointer, ScalarNode key, Node value) {
        String name = key.getValue();
        String child = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
        if (object.has(name)) {
            String wrong = "the key \"" + name + "\" stands twice, first in line " + lines.get(child);
            log.add(file, line(key), wrong, "Take one of the two away.");
        } else {
            lines.put(child, line(key));
            object.set(name, convert(value, child));
        }
    }

    private ArrayNode array(SequenceNode sequence, String pointer) {
        ArrayNode array = JSON.arrayNode();
        for (Node element : sequence.getValue()) {
            String child = pointer + "/" + array.size();
            lines.put(child, line(element));
            array.add(convert(element, child));
        }
        return array;
    }

    private static JsonNode scalar(ScalarNode node) {
        String value = node.getValue();
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(TRUE.contains(value.toLowerCase(Locale.ROOT)));
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? number(value) : JSON.textNode(value);
    }

    /** Only ordinary numbers are numbers; YAML's octal, sexagesimal and the like stay text and fail the schema. */
    private static JsonNode number(String value) {
        if (value.matches("-?(0|[1-9][0-9]{0,8})")) {
            return JSON.numberNode(Integer.parseInt(value));
        }
        return value.matches("-?[0-9]{1,9}\\.[0-9]{1,9}")
                ? JSON.numberNode(Double.parseDouble(value))
                : JSON.textNode(value);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
