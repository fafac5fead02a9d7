package se.tillitsspegeln.api.v1.responses;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.api.v1.ApiPaths;
import se.tillitsspegeln.api.v1.Bodies;
import se.tillitsspegeln.response.Answering;

@Path(ApiPaths.V1 + "/responses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Responses")
class ResponsesResource {

    private final Answering answering;

    ResponsesResource(Answering answering) {
        this.answering = answering;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            operationId = "answer",
            summary = "Takes one person's answers",
            description = "The code is the admission; no account is needed. Whatever the outcome, an answer is counted"
                    + " exactly once or not at all, so that a call without an answer may simply be repeated: 409 then"
                    + " means that it was counted the first time.")
    @APIResponse(
            responseCode = "201",
            description = "It is counted; this is the answerer's own picture",
            content = @Content(schema = @Schema(implementation = OwnPictureJson.class)))
    public OwnPictureJson answer(@Nullable AnswersJson body) {
        AnswersJson answers = Bodies.require(body);
        return OwnPictureJson.of(answering.submit(answers.requireCode(), answers.toSubmission()));
    }
}
