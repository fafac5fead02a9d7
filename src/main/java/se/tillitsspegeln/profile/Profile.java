package se.tillitsspegeln.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.profile.statistics.ItemFigures;
import se.tillitsspegeln.profile.statistics.ScaleFigures;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.round.RoundId;

/**
 * What one unit shows of one closed round. Every reader (page, API, export) shows this and nothing else.
 *
 * @param path from the root down to the unit
 * @param roles every role of the round, in a fixed order, whether shown here or not
 * @param gaps unchangeable; at most two, between roles that are both shown
 * @param comments those shown at exactly this unit, in no order that means anything
 */
public record Profile(
        RoundId round,
        Unit unit,
        List<Unit> path,
        int minimumGroupSize,
        List<RoleProfile> roles,
        List<Gap> gaps,
        List<Comment> comments) {

    public Profile {
        path = List.copyOf(path);
        roles = List.copyOf(roles);
        comments = List.copyOf(comments);
    }

    /** Whether anything is shown for any role. */
    public boolean isShown() {
        return roles.stream().anyMatch(role -> role.shown() != null);
    }

    /** The role's figures where it is shown. */
    public Optional<ShownRole> shown(String role) {
        return roles.stream()
                .filter(one -> one.role().equals(role))
                .flatMap(one -> Optional.ofNullable(one.shown()).stream())
                .findFirst();
    }

    /** The role wished for where it is shown, else the first that is; nothing where none is. */
    public Optional<String> shownRole(@Nullable String wished) {
        return roles.stream()
                .filter(one -> one.shown() != null)
                .map(RoleProfile::role)
                .min(Comparator.comparing(role -> !role.equals(wished)));
    }

    /** The same profile with its roles in the order of these ids. */
    public Profile ordered(List<String> roleIds) {
        List<RoleProfile> sorted = roles.stream()
                .sorted(Comparator.comparingInt(one -> roleIds.indexOf(one.role())))
                .toList();
        return new Profile(round, unit, path, minimumGroupSize, sorted, gaps, comments);
    }

    /** One role; {@code shown} is absent where it is hidden, and nothing else may tell two hidden ones apart. */
    public record RoleProfile(String role, @Nullable ShownRole shown) {}

    /**
     * A role that is shown.
     *
     * @param invited people invited in the shown set
     * @param answered people of the shown set who handed in a sheet, at least k
     * @param handedIn people who handed in a sheet in the unit and below, as far as participation tells it: small groups
     *     are left out; at least {@code answered}
     * @param scales unchangeable; every scale of the round, in the order asked
     * @param items unchangeable; every scored item of the round, in the order asked
     */
    public record ShownRole(
            int invited, int answered, int handedIn, List<ScaleProfile> scales, List<ItemProfile> items) {

        public Optional<ScaleFigures> scale(String id) {
            for (ScaleProfile scale : scales) {
                if (scale.id().equals(id)) {
                    return Optional.ofNullable(scale.figures());
                }
            }
            return Optional.empty();
        }

        public Optional<ItemFigures> item(ItemId id) {
            for (ItemProfile item : items) {
                if (item.id().equals(id)) {
                    return Optional.ofNullable(item.figures());
                }
            }
            return Optional.empty();
        }
    }

    /**
     * One scale.
     *
     * @param figures absent where the scale is hidden
     * @param parent the same role's shown index at the unit above; absent at the root and where hidden
     * @param organisation the same role's shown index at the root; absent where hidden
     */
    public record ScaleProfile(
            String id,
            @Nullable ScaleFigures figures,
            @Nullable Integer parent,
            @Nullable Integer organisation) {}

    /** One item; {@code figures} is absent where it is hidden. */
    public record ItemProfile(ItemId id, @Nullable ItemFigures figures) {}

    /**
     * A gap between two roles that is larger than chance.
     *
     * @param points the second role's shown index minus the first's
     */
    public record Gap(String scale, String firstRole, String secondRole, int points) {}

    /**
     * One text, without role, time or score.
     *
     * @param text as it was written, or {@link #MASK}
     * @param masked whether HR has masked it; nothing of the text is here then
     */
    public record Comment(ItemId item, String text, boolean masked) {

        /** What every reader sees in place of a masked text. */
        public static final String MASK = "[dolt av HR]";
    }
}
