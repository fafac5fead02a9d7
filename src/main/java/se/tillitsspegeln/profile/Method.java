package se.tillitsspegeln.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.round.RoundId;

/**
 * How well a closed round measures, over the whole organisation, and what the audit of its release found. Kept when the
 * round closes and never computed again.
 *
 * @param ruleVersion the version of the disclosure rule that made the release
 * @param minimumGroupSize k
 * @param roles the round's roles, in a fixed order
 * @param scales per role and scale, in the order asked; empty if the release was made before such figures were kept
 * @param audit one line per role and plan
 */
public record Method(
        RoundId round,
        int ruleVersion,
        int minimumGroupSize,
        List<String> roles,
        List<ScaleMethod> scales,
        List<AuditLine> audit) {

    public Method {
        roles = List.copyOf(roles);
        scales = List.copyOf(scales);
        audit = List.copyOf(audit);
    }

    /** The figures of this role and scale where there are any. */
    public Optional<Figures> figures(String role, String scale) {
        return scales.stream()
                .filter(one -> one.role().equals(role) && one.scale().equals(scale))
                .flatMap(one -> Optional.ofNullable(one.figures()).stream())
                .findFirst();
    }

    /** One scale of a role; {@code figures} is absent below 100 answers or where the scale is hidden. */
    public record ScaleMethod(
            String role, String scale, @Nullable Figures figures) {}

    /**
     * Figures to two decimals, half up.
     *
     * @param n the smallest number of valid answers among the items used, at least 100
     * @param completeSheets the sheets behind {@code alpha}, at least 100; absent where fewer can be used
     * @param alpha Cronbach's α; absent with {@code completeSheets}, or if nothing varies
     * @param groups the blocks behind the two ICC: the fewest of any item used
     * @param icc1 the mean of the items' ICC(1) over released blocks; absent with fewer than two, or if nothing varies
     * @param icc2 the same for ICC(2); absent also if an item's block means do not vary
     * @param agreement r*wg, at most 1
     * @param agreementOfScale r_wg(J), 0..1
     */
    public record Figures(
            int n,
            @Nullable Integer completeSheets,
            @Nullable Double alpha,
            int groups,
            @Nullable Double icc1,
            @Nullable Double icc2,
            double agreement,
            double agreementOfScale) {

        /** Below 0 an item may be keyed the wrong way. */
        public boolean warnsOfWrongKey() {
            return alpha != null && alpha < 0;
        }
    }

    /**
     * What the audit found in one plan.
     *
     * @param plan {@code people} or an item's id
     * @param blocks how many blocks were closed
     * @param smallest valid answers in the smallest block, at least k; 0 if there is none
     * @param sizes how many blocks have how many valid answers, those of 20 or more together under {@code 20+}; absent in
     *     releases from before it was kept
     */
    public record AuditLine(
            String role,
            String plan,
            int blocks,
            int smallest,
            @Nullable Map<String, Integer> sizes) {}
}
