package se.tillitsspegeln.api.v1.method;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.profile.Method;
import se.tillitsspegeln.profile.Method.AuditLine;
import se.tillitsspegeln.profile.Method.ScaleMethod;

/** How well a round measures. */
@Schema(name = "Method", description = "How well a closed round measures, and the audit of its release.")
record MethodJson(
        @Schema(description = "Id of the round.") String round,

        @Schema(description = "Every role of the round.") List<RoleJson> roles,

        AuditJson audit) {

    @Schema(name = "MethodRole", description = "One role over the whole organisation.")
    record RoleJson(
            String role,

            @Schema(description = "Every scale; none in releases from before such figures were kept.")
            List<ScaleMethodJson> scales) {

        static RoleJson of(String role, Method method) {
            return new RoleJson(
                    role,
                    method.scales().stream()
                            .filter(scale -> scale.role().equals(role))
                            .map(ScaleMethodJson::of)
                            .toList());
        }
    }

    /** One scale of a role. */
    @Schema(
            name = "MethodScale",
            description = "One scale of a role: shown from 100 answers, else hidden.",
            oneOf = {ScaleMethodJson.Shown.class, ScaleMethodJson.Hidden.class})
    sealed interface ScaleMethodJson {

        @Schema(name = "HiddenMethodScale", description = "A scale with fewer than 100 answers, or hidden.")
        record Hidden(
                String id, @Schema(enumeration = "hidden") String status) implements ScaleMethodJson {}

        @Schema(name = "ShownMethodScale", description = "A scale with its figures, two decimals.")
        record Shown(
                String id,

                @Schema(description = "The smallest number of valid answers among the items used.")
                int n,

                @Schema(
                        description = "The complete sheets behind alpha; null where fewer than 100 can be used.",
                        nullable = true)
                @Nullable
                Integer completeSheets,

                @Schema(description = "Cronbach's alpha.", nullable = true) @Nullable
                Double alpha,

                @Schema(description = "Alpha is below 0: an item may be keyed the wrong way.")
                boolean keyWarning,

                @Schema(description = "Released blocks behind the two ICC.")
                int groups,

                @Schema(description = "ICC(1), the mean of the items'.", nullable = true) @Nullable
                Double icc1,

                @Schema(description = "ICC(2), the mean of the items'.", nullable = true) @Nullable
                Double icc2,

                @Schema(description = "r*wg, at most 1.") double rStarWg,

                @Schema(description = "r_wg(J), 0 to 1.") double rWgJ)
                implements ScaleMethodJson {}

        static ScaleMethodJson of(ScaleMethod scale) {
            Method.Figures figures = scale.figures();
            if (figures == null) {
                return new Hidden(scale.scale(), "hidden");
            }
            return new Shown(
                    scale.scale(),
                    figures.n(),
                    figures.completeSheets(),
                    figures.alpha(),
                    figures.warnsOfWrongKey(),
                    figures.groups(),
                    figures.icc1(),
                    figures.icc2(),
                    figures.agreement(),
                    figures.agreementOfScale());
        }
    }

    @Schema(name = "Audit", description = "What the audit of the release found when the round closed.")
    record AuditJson(
            @Schema(description = "The version of the disclosure rule that made the release.")
            int ruleVersion,

            @Schema(description = "k: no block is smaller.") int minimumGroupSize,

            List<PlanJson> plans) {}

    @Schema(name = "AuditPlan", description = "The blocks of one role and item, or of one role's people.")
    record PlanJson(
            String role,

            @Schema(description = "people, or the id of an item.")
            String plan,

            @Schema(description = "How many blocks there are.")
            int blocks,

            @Schema(description = "Answers in the smallest block; 0 if there is none.")
            int smallest,

            @Schema(
                    description = "How many blocks have how many answers; those of 20 or more together under 20+.",
                    nullable = true)
            @Nullable
            Map<String, Integer> sizes) {

        static PlanJson of(AuditLine line) {
            return new PlanJson(line.role(), line.plan(), line.blocks(), line.smallest(), line.sizes());
        }
    }

    static MethodJson of(Method method) {
        return new MethodJson(
                method.round().value(),
                method.roles().stream().map(role -> RoleJson.of(role, method)).toList(),
                new AuditJson(
                        method.ruleVersion(),
                        method.minimumGroupSize(),
                        method.audit().stream().map(PlanJson::of).toList()));
    }
}
