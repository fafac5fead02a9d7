package se.tillitsspegeln.api.v1.rounds;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.round.QuestionnaireRef;
import se.tillitsspegeln.round.Round;

/** A round. */
@Schema(name = "Round", description = "A round of answering.")
record RoundJson(
        String id,
        String name,

        @Schema(
                description = "It only ever moves forward.",
                enumeration = {"draft", "open", "closing", "closed"})
        String status,

        @Schema(description = "No group with fewer valid answers is ever shown.", minimum = "5", maximum = "20")
        int minimumGroupSize,

        @Schema(description = "In the order they are asked; frozen when the round opens.")
        List<QuestionnaireRefJson> questionnaires,

        @Schema(description = "When it opens by itself, if it does.", nullable = true) @Nullable
        Instant opensAt,

        @Schema(description = "When it closes by itself, if it does.", nullable = true) @Nullable
        Instant closesAt) {

    @Schema(name = "QuestionnaireRef", description = "Which version of which questionnaire.")
    record QuestionnaireRefJson(String id, int version) {

        static QuestionnaireRefJson of(QuestionnaireRef ref) {
            return new QuestionnaireRefJson(ref.id(), ref.version());
        }
    }

    static RoundJson of(Round round) {
        return new RoundJson(
                round.id().value(),
                round.name(),
                round.status().wire(),
                round.minimumGroupSize(),
                round.questionnaires().stream().map(QuestionnaireRefJson::of).toList(),
                round.opensAt(),
                round.closesAt());
    }
}
