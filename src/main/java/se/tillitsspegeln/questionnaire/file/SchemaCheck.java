package se.tillitsspegeln.questionnaire.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;

/** Checks a file against {@code questionnaire.schema.json} and says in plain words what the schema found. */
final class SchemaCheck {

    private static final String SCHEMA = "/questionnaire.schema.json";

    private final JsonNode schemaText;
    private final JsonSchema schema;

    SchemaCheck() {
        this.schemaText = load();
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ENGLISH)
                .build();
        this.schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schemaText, config);
    }

    void check(YamlFile file, MistakeLog log) {
        for (ValidationMessage message : schema.validate(file.root())) {
            SchemaFinding finding = new SchemaFinding(message, schemaText);
            log.add(file, finding.pointer(), finding.wrong(), finding.mend());
        }
    }

    private static JsonNode load() {
        try (InputStream in = Objects.requireNonNull(SchemaCheck.class.getResourceAsStream(SCHEMA), SCHEMA)) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
