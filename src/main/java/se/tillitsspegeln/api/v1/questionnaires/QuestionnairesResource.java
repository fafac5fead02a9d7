package se.tillitsspegeln.api.v1.questionnaires;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tillitsspegeln.api.v1.ApiPaths;
import se.tillitsspegeln.api.v1.Conditional;
import se.tillitsspegeln.questionnaire.Questionnaires;
import se.tillitsspegeln.shared.ProblemType;
import se.tillitsspegeln.shared.SurveyProblem;

@Path(ApiPaths.V1 + "/questionnaires")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questionnaires")
class QuestionnairesResource {

    private static final ProblemType UNKNOWN = new ProblemType("questionnaire-unknown", 404, "No such questionnaire");

    private final Questionnaires questionnaires;
    private final Conditional conditional;

    QuestionnairesResource(Questionnaires questionnaires, Conditional conditional) {
        this.questionnaires = questionnaires;
        this.conditional = conditional;
    }

    @GET
    @Operation(operationId = "listQuestionnaires", summary = "The questionnaires that a round can be made from")
    @APIResponse(
            responseCode = "200",
            description = "All of them, by id",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = QuestionnaireSummary.class)))
    public Response list(@Context Request request) {
        return conditional.answer(
                request,
                questionnaires.all().stream().map(QuestionnaireSummary::of).toList());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getQuestionnaire",
            summary = "One questionnaire with its scales and items",
            description = "As new rounds would ask it. A round keeps the version that was valid when it opened.")
    @APIResponse(
            responseCode = "200",
            description = "The whole definition",
            content = @Content(schema = @Schema(implementation = Definition.class)))
    public Response get(
            @Parameter(description = "The questionnaire's id") @PathParam("id") String id, @Context Request request) {
        return conditional.answer(
                request, questionnaires.find(id).map(Definition::of).orElseThrow(QuestionnairesResource::unknown));
    }

    private static SurveyProblem unknown() {
        return new SurveyProblem(UNKNOWN, "There is no questionnaire with this id.");
    }
}
