package se.tillitsspegeln.api.v1.rounds;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.api.v1.TimeReader;
import se.tillitsspegeln.round.NewRound;

/** The wish for a round; what is missing is left to the domain to name. */
@Schema(name = "NewRound", description = "The wish for a round.")
record NewRoundJson(
        @Schema(maxLength = 200, required = true) @Nullable String name,

        @Schema(description = "Ids, in the order they are to be asked.", required = true) @Nullable
        List<@Nullable String> questionnaires,

        @Schema(minimum = "5", maximum = "20", defaultValue = "5") @Nullable
        Integer minimumGroupSize,

        @Schema(nullable = true) @JsonDeserialize(using = TimeReader.class) @Nullable
        Instant opensAt,

        @Schema(nullable = true) @JsonDeserialize(using = TimeReader.class) @Nullable
        Instant closesAt) {

    NewRound toWish() {
        return new NewRound(
                Objects.requireNonNullElse(name, ""),
                ids(),
                Objects.requireNonNullElse(minimumGroupSize, NewRound.DEFAULT_GROUP_SIZE),
                opensAt,
                closesAt);
    }

    private List<String> ids() {
        return questionnaires == null
                ? List.of()
                : questionnaires.stream()
                        .map(id -> Objects.requireNonNullElse(id, ""))
                        .toList();
    }
}
