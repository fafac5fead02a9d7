package se.tillitsspegeln.api.v1.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How every failure looks; for the document only. */
@Schema(name = "Problem", description = "Every failure looks like this (RFC 9457).")
record ProblemJson(
        @Schema(description = "Which kind of problem; stable.", format = "uri-reference", required = true)
        String type,

        @Schema(description = "The HTTP status.", required = true)
        int status,

        @Schema(description = "The kind of problem in English.", required = true)
        String title,

        @Schema(description = "What this occurrence is about.")
        String detail,

        @Schema(description = "The path that was called.", format = "uri-reference")
        String instance,

        @Schema(description = "Name it when you ask for help: of a failure of ours, the log says more under it.")
        String reference,

        @Schema(description = "What is wrong with a rejected body, place by place.") @Nullable
        List<ViolationJson> violations) {

    /** One mistake. */
    @Schema(name = "Violation", description = "One thing that is wrong with a body.")
    record ViolationJson(
            @Schema(description = "A JSON path, or the line of a file.", required = true)
            String field,

            @Schema(description = "What is wrong there and how to mend it.", required = true)
            String message) {}
}
