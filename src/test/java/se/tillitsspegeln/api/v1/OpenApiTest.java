package se.tillitsspegeln.api.v1;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

    private static final Set<String> CONTRACT = Set.of(
            "get /questionnaires",
            "get /questionnaires/{id}",
            "get /units",
            "put /units",
            "get /units/{id}",
            "post /rounds",
            "get /rounds",
            "get /rounds/{id}",
            "delete /rounds/{id}",
            "post /rounds/{id}/open",
            "post /rounds/{id}/close",
            "post /rounds/{id}/codes",
            "get /rounds/{id}/participation",
            "post /responses",
            "get /rounds/{id}/units/{unit}/profile",
            "post /tokens",
            "get /tokens",
            "delete /tokens/{id}",
            "get /rounds/{id}/profiles",
            "get /rounds/{id}/method",
            "get /units/{unit}/trend");

    private ObjectNode document;

    private record Call(String name, JsonNode node) {}

    @BeforeEach
    void readTheDocument() throws Exception {
        String text = given().accept("application/json").get("/q/openapi").asString();
        document = (ObjectNode) new ObjectMapper().readTree(text);
    }

    @Test
    void documentIsOpenApi31AndHoldsTheCallsOfTheContractAndNoOthers() {
        assertThat(document.path("openapi").asText()).startsWith("3.1");
        assertThat(calls().stream().map(Call::name)).containsExactlyInAnyOrderElementsOf(CONTRACT);
    }

    @Test
    void everyCallIsDescribedWithAnExampleForEveryBody() {
        Set<String> ids = new TreeSet<>();
        for (Call call : calls()) {
            assertThat(ids.add(call.node.path("operationId").asText()))
                    .as(call.name)
                    .isTrue();
            assertThat(call.node.path("summary").asText()).as(call.name).isNotBlank();
            assertThat(call.node.findValues("content"))
                    .as(call.name)
                    .isNotEmpty()
                    .allSatisfy(content -> content.forEach(media -> assertThat(media.has("example"))
                            .as(call.name + content)
                            .isTrue()));
            call.node.path("parameters").forEach(parameter -> assertThat(
                            parameter.path("description").asText())
                    .as(call.name)
                    .isNotBlank());
        }
    }

    @Test
    void everyCallNamesItsProblemsAndWhoMayCall() {
        assertThat(document.at("/components/securitySchemes/basic/scheme").asText())
                .isEqualTo("basic");
        for (Call call : calls()) {
            boolean isPublic = call.name.contains("/questionnaires") || call.name.contains("/responses");
            assertThat(call.node.path("security").isEmpty()).as(call.name).isEqualTo(isPublic);
            assertThat(call.node.path("responses").has("401")).as(call.name).isNotEqualTo(isPublic);
            call.node.path("responses").properties().stream()
                    .filter(response -> response.getKey().compareTo("4") > 0)
                    .forEach(response -> assertThat(response.getValue()
                                    .at("/content/application~1problem+json/schema/$ref")
                                    .asText())
                            .as(call.name + response.getKey())
                            .endsWith("/Problem"));
        }
        assertThat(document.at("/paths/~1api~1v1~1responses/post/responses").properties())
                .extracting(Map.Entry::getKey)
                .contains("201", "404", "409", "410", "422", "503");
    }

    @Test
    void everySchemaIsDescribedAndItsExampleFits() {
        document.at("/components/schemas").properties().forEach(schema -> {
            assertThat(schema.getValue().path("description").asText())
                    .as(schema.getKey())
                    .isNotBlank();
            JsonNode example = schema.getValue().path("examples").path(0);
            assertThat(example.isMissingNode()).as(schema.getKey()).isFalse();
            assertThat(validator("#/components/schemas/" + schema.getKey()).validate(example))
                    .as(schema.getKey())
                    .isEmpty();
        });
    }

    @Test
    void exampleOfEveryBodyFitsItsSchema() {
        for (Call call : calls()) {
            for (JsonNode content : call.node.findValues("content")) {
                content.properties().stream()
                        .filter(media -> media.getKey().endsWith("json"))
                        .forEach(media -> assertThat(validator(media.getValue().path("schema"))
                                        .validate(media.getValue().path("example")))
                                .as(call.name)
                                .isEmpty());
            }
        }
    }

    @Test
    void realAnswersFitTheirSchemas() throws Exception {
        JsonNode profiles =
                new ObjectMapper().readTree(Snapshot.of("profiles").file().toFile());
        assertThat(profiles).hasSize(3).allSatisfy(profile -> assertThat(
                        validator("#/components/schemas/Profile").validate(profile))
                .isEmpty());
        JsonNode questionnaire = new ObjectMapper()
                .readTree(given().get("/api/v1/questionnaires/samverkan").asString());
        assertThat(validator("#/components/schemas/Questionnaire").validate(questionnaire))
                .isEmpty();
    }

    private JsonSchema validator(String ref) {
        return validator(new ObjectMapper().createObjectNode().put("$ref", ref));
    }

    private JsonSchema validator(JsonNode schema) {
        ObjectNode root = schema.deepCopy();
        root.set("components", document.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
    }

    private List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> method.getValue().has("responses"))
                .forEach(method -> calls.add(
                        new Call(method.getKey() + " " + path.getKey().replace("/api/v1", ""), method.getValue()))));
        return calls;
    }
}
