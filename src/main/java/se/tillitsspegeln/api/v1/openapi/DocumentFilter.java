package se.tillitsspegeln.api.v1.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;

/** Adds what would clutter the code: an example for every body and schema, every problem, and who may call. */
public class DocumentFilter implements OASFilter {

    private static final String CSV = "text/csv";

    private final Documented documented = Documented.read();

    @Override
    public @Nullable Operation filterOperation(Operation operation) {
        String id = String.valueOf(operation.getOperationId());
        if (operation.getRequestBody() != null) {
            addCsv(id, operation.getRequestBody().getContent());
            addExamples(id, "request", operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(response -> describe(id, operation, response));
        if (documented.isConditional(id)) {
            String unchanged = "Unchanged since the ETag that was sent in If-None-Match";
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description(unchanged));
        }
        addProblems(id, operation);
        if (!documented.isPublic(id)) {
            require(operation, ApiDescription.BASIC);
            if (!documented.isForAccounts(id)) {
                require(operation, ApiDescription.BEARER);
            }
        }
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addSecurityScheme(
                        ApiDescription.BASIC,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("Name and password of an account."))
                .addSecurityScheme(
                        ApiDescription.BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("An API token with the scope that the call needs."));
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        schemas.forEach((name, schema) -> {
            Object example = documented.schema(name);
            if (example != null) {
                schema.setExamples(List.of(example));
            }
            if (schema.getRequired() == null && schema.getProperties() != null) {
                // what we answer is always whole; requests say themselves what they need
                schema.setRequired(List.copyOf(schema.getProperties().keySet()));
            }
        });
    }

    private static void require(Operation operation, String scheme) {
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(scheme, List.of()));
    }

    private void describe(String id, Operation operation, APIResponse response) {
        if ("OK".equals(response.getDescription())) {
            response.setDescription(operation.getSummary());
        }
        if (response.getContent() != null) {
            addExamples(id, "response", response.getContent());
        }
    }

    private void addExamples(String id, String part, Content content) {
        content.getMediaTypes().forEach((type, media) -> {
            Object example = documented.body(id, part, type);
            if (example != null) {
                media.setExample(example);
            }
        });
    }

    /** A second format of a body is a second method in the code and would be a second operation here. */
    private void addCsv(String id, Content content) {
        if (documented.body(id, "request", CSV) != null && content.getMediaType(CSV) == null) {
            Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
            content.addMediaType(CSV, OASFactory.createMediaType().schema(text));
        }
    }

    private void addProblems(String id, Operation operation) {
        Map<String, Object> problems = new TreeMap<>();
        addAll(problems, documented.commonProblems("every"));
        addAll(problems, documented.commonProblems(documented.isPublic(id) ? "public" : "locked"));
        if (operation.getRequestBody() != null) {
            addAll(problems, documented.commonProblems("body"));
        }
        addAll(problems, documented.problems(id));
        problems.forEach((status, problem) -> {
            if (problem instanceof Map<?, ?> one) {
                operation.getResponses().addAPIResponse(status, response(status, one));
            }
        });
    }

    private static void addAll(Map<String, Object> problems, Map<?, ?> more) {
        more.forEach((status, problem) -> problems.put(String.valueOf(status), problem));
    }

    private APIResponse response(String status, Map<?, ?> problem) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", String.valueOf(problem.get("type")));
        example.put("status", Integer.valueOf(status));
        problem.forEach((key, value) -> example.putIfAbsent(String.valueOf(key), value));
        example.put("reference", "3f0c9a51");
        MediaType media = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("Problem"))
                .example(example);
        return OASFactory.createAPIResponse()
                .description(String.valueOf(problem.get("title")))
                .content(OASFactory.createContent().addMediaType("application/problem+json", media));
    }
}
