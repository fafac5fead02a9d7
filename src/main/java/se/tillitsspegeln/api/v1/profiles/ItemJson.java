package se.tillitsspegeln.api.v1.profiles;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.profile.Profile.ItemProfile;
import se.tillitsspegeln.profile.statistics.ItemFigures;
import se.tillitsspegeln.questionnaire.ScoredItem;

/** One item of a role. */
@Schema(
        name = "Item",
        description = "One item of a role: shown or hidden.",
        oneOf = {ItemJson.Shown.class, HiddenJson.class})
sealed interface ItemJson permits ItemJson.Shown, HiddenJson {

    String id();

    @Schema(
            name = "ShownItem",
            description = "An item with its figures, scored so that high is trust. Which are null depends on n alone.")
    record Shown(
            String id,

            @Schema(description = "Valid answers.") int n,

            @Schema(description = "Three decimals; from n = 10.", nullable = true)
            @JsonSerialize(using = ThreeDecimals.class)
            @Nullable
            Double mean,

            @Schema(description = "Standard deviation with n - 1, three decimals; from n = 10.", nullable = true)
            @JsonSerialize(using = ThreeDecimals.class)
            @Nullable
            Double sd,

            @Schema(description = "0 to 100; from n = 10.", minimum = "0", maximum = "100", nullable = true) @Nullable
            Integer index,

            @Schema(
                    description = "Per cent strictly above the midpoint, to the nearest 5; from n = 10.",
                    nullable = true)
            @Nullable
            Integer favourable,

            @Schema(description = "Share of each point and of na, three decimals; from n = 20.", nullable = true)
            @JsonSerialize(contentUsing = ThreeDecimals.class)
            @Nullable
            Map<String, Double> distribution)
            implements ItemJson {}

    static ItemJson of(ItemProfile item, ScoredItem asked) {
        ItemFigures figures = item.figures();
        if (figures == null) {
            return HiddenJson.of(item.id().value());
        }
        return new Shown(
                item.id().value(),
                figures.n(),
                figures.mean(),
                figures.sd(),
                figures.index(),
                figures.favourable(),
                distribution(figures.distribution(), asked));
    }

    private static @Nullable Map<String, Double> distribution(@Nullable List<Double> shares, ScoredItem asked) {
        if (shares == null) {
            return null;
        }
        Map<String, Double> byPoint = new LinkedHashMap<>();
        for (int i = 0; i < asked.points(); i++) {
            byPoint.put(String.valueOf(asked.min() + i), shares.get(i));
        }
        byPoint.put("na", shares.get(asked.points()));
        return byPoint;
    }
}
