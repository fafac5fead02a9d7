package se.tillitsspegeln.api.v1.responses;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.api.v1.Bodies;
import se.tillitsspegeln.response.Submission;
import se.tillitsspegeln.shared.Violation;

/** One person's answers as they arrive. */
@Schema(name = "Answers", description = "One person's answers. Questions that were skipped are left out.")
record AnswersJson(
        @Schema(description = "The access code; case, spaces and hyphens do not matter.", required = true) @Nullable
        String code,

        @Schema(
                description = "By item id: the point that was chosen, or \"na\" for don't know or don't want to say.",
                required = true)
        @Nullable
        Map<String, Object> answers,

        @Schema(description = "By id of an open question: a text.") @Nullable
        Map<String, String> comments) {

    String requireCode() {
        List<Violation> missing = new ArrayList<>();
        if (code == null || code.isBlank()) {
            missing.add(new Violation("code", "Give the access code."));
        }
        if (answers == null) {
            missing.add(new Violation("answers", "Give the answers by item id; an empty object if all were skipped."));
        }
        if (!missing.isEmpty()) {
            throw Bodies.invalid(missing);
        }
        return String.valueOf(code);
    }

    Submission toSubmission() {
        return new Submission(
                Objects.requireNonNullElse(answers, Map.of()), Objects.requireNonNullElse(comments, Map.of()));
    }

    @Override
    public String toString() {
        return "AnswersJson[kept secret]";
    }
}
