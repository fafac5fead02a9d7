package se.tillitsspegeln.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Makes up requests from the service's own OpenAPI document: paths, queries and bodies of the right shape with wrong
 * things in them. The same seed makes the same requests.
 */
final class Fuzz {

    private static final int DEEPEST = 6;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> ODD = List.of(
            "",
            " ",
            "null",
            "\u0000",
            "\ud800",
            "../..",
            "%2e%2e",
            "'; drop table round; --",
            "a".repeat(300),
            "å ä ö",
            "🙂",
            "NaN",
            "-1",
            "1e999",
            "0",
            "true",
            "[]",
            "{}",
            "${x}",
            "<script>",
            "\r\nX: y",
            "nord",
            "samverkan");
    private static final List<Long> EDGES = List.of(
            Long.MIN_VALUE, Long.MAX_VALUE, (long) Integer.MAX_VALUE, Integer.MAX_VALUE + 1L, -1L, 0L, 1_000_000L);
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json; charset=utf-16",
            "text/csv",
            "text/plain",
            "application/xml",
            "*/*",
            "",
            "x");

    /** One request; {@code body} is absent where the call takes none. */
    record Call(String method, String path, String contentType, String accept, String body) {}

    private record Operation(String method, String path, JsonNode node) {}

    private final JsonNode document;
    private final Random random;
    private final List<Operation> operations = new ArrayList<>();
    private final List<String> known;

    /** @param known ids of rounds and units that exist */
    Fuzz(JsonNode document, long seed, List<String> known) {
        this.document = document;
        this.known = known;
        random = new Random(seed);
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> method.getValue().has("responses"))
                .forEach(method -> operations.add(
                        new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
    }

    Call next() {
        Operation operation = operations.get(random.nextInt(operations.size()));
        String path = operation.path;
        for (JsonNode parameter : operation.node.path("parameters")) {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) {
                path = path.replace("{" + name + "}", encoded(id()));
            } else if (parameter.path("in").asText().equals("query") && random.nextBoolean()) {
                path += (path.contains("?") ? "&" : "?") + name + "=" + encoded(text());
            }
        }
        JsonNode content = operation.node.path("requestBody").path("content");
        String type = content.isEmpty() ? "" : pick(new ArrayList<>(fieldNames(content)));
        String body = content.isEmpty() ? "" : body(content.path(type).path("schema"), type);
        String sent = random.nextInt(12) == 0 ? pick(TYPES) : type;
        String accept = random.nextInt(12) == 0 ? pick(TYPES) : "*/*";
        return new Call(operation.method, path, sent, accept, body);
    }

    private static List<String> fieldNames(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private String body(JsonNode schema, String type) {
        if (!type.contains("json")) {
            return random.nextBoolean() ? text() : "id,name,parent\n" + text() + "," + text() + "," + text() + "\n";
        }
        String json = value(schema, 0).toString();
        return switch (random.nextInt(20)) {
            case 0 -> json.substring(0, json.length() / 2);
            case 1 -> json + json;
            case 2 -> text();
            default -> json;
        };
    }

    private JsonNode value(JsonNode schema, int depth) {
        if (random.nextInt(8) == 0 || depth > DEEPEST) {
            return anything(depth);
        }
        if (schema.has("$ref")) {
            return value(document.at(schema.path("$ref").asText().substring(1)), depth + 1);
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.path(0).asText() : type.asText()) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> JSON.numberNode(number());
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.textNode(random.nextBoolean() ? id() : text());
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (random.nextInt(6) > 0) {
                object.set(property.getKey(), value(property.getValue(), depth + 1));
            }
        }
        if (schema.has("additionalProperties") || random.nextInt(10) == 0) {
            object.set(random.nextBoolean() ? "k1" : text(), anything(depth + 1));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private JsonNode anything(int depth) {
        return switch (random.nextInt(6)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(number());
            case 2 -> JSON.booleanNode(random.nextBoolean());
            case 3 -> depth > DEEPEST ? JSON.nullNode() : JSON.arrayNode().add(anything(depth + 1));
            case 4 -> JSON.objectNode().put(text(), number());
            default -> JSON.textNode(text());
        };
    }

    private long number() {
        return random.nextBoolean() ? random.nextInt(12) - 2 : pick(EDGES);
    }

    private String text() {
        return random.nextBoolean() ? pick(ODD) : letters();
    }

    /** Any characters, halves of characters and control characters included. */
    private String letters() {
        StringBuilder letters = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            letters.append((char) random.nextInt(random.nextBoolean() ? 128 : Character.MAX_VALUE + 1));
        }
        return letters.toString();
    }

    private String id() {
        return random.nextInt(3) > 0 ? pick(known) : text();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
