package se.tillitsspegeln.api.v1.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code openapi/examples.yaml} holds: examples and problems by operation, and examples by schema. */
final class Documented {

    private static final String FILE = "/openapi/examples.yaml";
    private static final int MOST_ALIASES = 500;

    private final Map<?, ?> content;

    private Documented(Map<?, ?> content) {
        this.content = content;
    }

    static Documented read() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        try (InputStream file = Objects.requireNonNull(Documented.class.getResourceAsStream(FILE), FILE)) {
            return new Documented(new Yaml(new SafeConstructor(options)).load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example of a body, by media type; {@code part} is request or response. */
    @Nullable
    Object body(String operation, String part, String mediaType) {
        return map(map(map(content, "operations"), operation), part).get(mediaType);
    }

    /** Type and title of the problems that are special to the operation, by status. */
    Map<?, ?> problems(String operation) {
        return map(map(map(content, "operations"), operation), "problems");
    }

    /** Those that every call can meet. */
    Map<?, ?> commonProblems(String group) {
        return map(map(content, "problems"), group);
    }

    @Nullable
    Object schema(String name) {
        return map(content, "schemas").get(name);
    }

    boolean isPublic(String operation) {
        return isListed("public", operation);
    }

    /** Whether tokens are no good for it. */
    boolean isForAccounts(String operation) {
        return isListed("accountsOnly", operation);
    }

    /** Whether the answer carries an ETag. */
    boolean isConditional(String operation) {
        return isListed("conditional", operation);
    }

    private boolean isListed(String list, String operation) {
        return content.get(list) instanceof List<?> names && names.contains(operation);
    }

    private static Map<?, ?> map(Map<?, ?> parent, String key) {
        return parent.get(key) instanceof Map<?, ?> child ? child : Map.of();
    }
}
