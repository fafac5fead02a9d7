package se.tillitsspegeln.questionnaire.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** One thing the schema found, in an author's words rather than a schema's. */
final class SchemaFinding {

    private static final Map<String, String> KINDS = Map.of(
            "string", "a text",
            "integer", "a whole number",
            "number", "a number with decimals",
            "boolean", "true or false",
            "array", "a list, each entry after \"- \"",
            "object", "keys with values",
            "null", "nothing");

    private final ValidationMessage message;
    private final JsonNode schema;

    SchemaFinding(ValidationMessage message, JsonNode schema) {
        this.message = message;
        this.schema = schema;
    }

    String pointer() {
        String here = message.getInstanceLocation().toString();
        return keyword().equals("additionalProperties") || keyword().equals("propertyNames")
                ? here + "/" + message.getProperty()
                : here;
    }

    String wrong() {
        return switch (keyword()) {
            case "additionalProperties" -> "unknown key " + quoted(message.getProperty());
            case "required" -> "the key " + quoted(message.getProperty()) + " is missing" + within();
            case "type" -> typeWrong();
            case "pattern" -> blank() ? name() + " is an empty text" : value() + " cannot stand for " + name();
            case "propertyNames" -> quoted(message.getProperty()) + " cannot be a key of " + name();
            case "minItems", "minProperties" -> name() + " is empty";
            case "const", "enum" -> value() + " cannot stand for " + name();
            case "minimum", "maximum", "maxLength", "maxItems" -> name() + " is out of range: " + bound();
            case "uniqueItems" -> name() + " names something twice";
            default -> message.getMessage();
        };
    }

    String mend() {
        return switch (keyword()) {
            case "additionalProperties" -> "Known here: " + known() + ".";
            case "required" -> "Add it.";
            case "type" -> typeMend();
            case "pattern", "propertyNames" -> blank() ? "Write the text." : Hints.form(place());
            case "minItems", "minProperties" -> "Write at least one entry.";
            case "const" -> "Write " + message.getSchemaNode().asText() + ".";
            case "enum" -> "Write one of " + list(message.getSchemaNode()) + ".";
            case "minimum" -> "Write " + message.getSchemaNode().asText() + " or more.";
            case "maximum" -> "Write " + message.getSchemaNode().asText() + " or less.";
            case "maxLength", "maxItems" ->
                "Keep it to " + message.getSchemaNode().asText() + ".";
            case "uniqueItems" -> "Take the repeated entry away.";
            default -> "See docs/questionnaires.md.";
        };
    }

    private String typeWrong() {
        JsonNode found = message.getInstanceNode();
        return found.isNull() ? name() + " is empty" : name() + " is " + kind(found) + " here";
    }

    private String typeMend() {
        JsonNode wanted = message.getSchemaNode();
        boolean text = wanted.asText().equals("string");
        if (text
                && message.getInstanceNode().isValueNode()
                && !message.getInstanceNode().isNull()) {
            return "It must be a text: put quotes round it.";
        }
        return "It must be " + (wanted.isArray() ? "an item or an item's id" : KINDS.get(wanted.asText())) + ".";
    }

    private static String kind(JsonNode node) {
        String type = node.isNumber() && !node.isIntegralNumber()
                ? "number"
                : switch (node.getNodeType()) {
                    case NUMBER -> "integer";
                    case BOOLEAN -> "boolean";
                    case ARRAY -> "array";
                    case OBJECT -> "object";
                    default -> "string";
                };
        return String.valueOf(KINDS.get(type));
    }

    private boolean blank() {
        return message.getInstanceNode().isTextual()
                && message.getInstanceNode().asText().isBlank();
    }

    private String bound() {
        return message.getInstanceNode().isNumber() ? value() : "it is too long";
    }

    private String known() {
        String closed = place().substring(0, place().lastIndexOf('/'));
        return String.join(
                ", ",
                StreamSupport.stream(iterable(schema.at(closed + "/properties")).spliterator(), false)
                        .toList());
    }

    private static Iterable<String> iterable(JsonNode node) {
        return node::fieldNames;
    }

    private static String list(JsonNode values) {
        List<String> texts = StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return String.join(", ", texts);
    }

    private String place() {
        return message.getSchemaLocation().getFragment().toString();
    }

    private String keyword() {
        return message.getType();
    }

    private String value() {
        return quoted(message.getInstanceNode().asText());
    }

    private String within() {
        return message.getInstanceLocation().getNameCount() == 0 ? "" : " in " + name();
    }

    private String name() {
        return Hints.name(message.getInstanceLocation().toString());
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
