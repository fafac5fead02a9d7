package se.tillitsspegeln.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.profile.Profile.Comment;
import se.tillitsspegeln.profile.Profile.Gap;
import se.tillitsspegeln.profile.Profile.ItemProfile;
import se.tillitsspegeln.profile.Profile.RoleProfile;
import se.tillitsspegeln.profile.Profile.ScaleProfile;
import se.tillitsspegeln.profile.Profile.ShownRole;
import se.tillitsspegeln.profile.statistics.Comparison;
import se.tillitsspegeln.profile.statistics.Comparison.Difference;
import se.tillitsspegeln.profile.statistics.ItemFigures;
import se.tillitsspegeln.profile.statistics.ScaleFigures;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundContent;

/** Puts a unit's profile together from released cells; a pure function of the release. */
final class ProfileAssembly {

    private final Round round;
    private final RoundContent content;
    private final List<String> roles;

    /** Finds the released cell of a unit and role. */
    interface Cells {

        @Nullable
        ReleasedCell find(UnitId unit, String role);
    }

    ProfileAssembly(Round round, RoundContent content, List<String> roles) {
        this.round = round;
        this.content = content;
        this.roles = roles;
    }

    Profile of(Unit unit, Cells cells, List<Comment> comments) {
        List<RoleProfile> profiles = roles.stream()
                .map(role -> new RoleProfile(role, shown(unit, role, cells)))
                .toList();
        return new Profile(
                round.id(),
                unit,
                content.tree().path(unit.id()),
                round.minimumGroupSize(),
                profiles,
                gaps(profiles),
                comments);
    }

    private @Nullable ShownRole shown(Unit unit, String role, Cells cells) {
        ReleasedCell cell = cells.find(unit.id(), role);
        if (cell == null) {
            return null;
        }
        ReleasedCell parent = unit.parent() == null ? null : cells.find(unit.parent(), role);
        ReleasedCell organisation = cells.find(content.tree().root().id(), role);
        List<ScaleProfile> scales = content.scales().stream()
                .map(scale -> new ScaleProfile(
                        scale.id(), cell.scale(scale).orElse(null), index(parent, scale), index(organisation, scale)))
                .toList();
        List<ItemProfile> items = content.scoredItems().stream()
                .map(item -> new ItemProfile(
                        item.id(), cell.item(item.id()).map(ItemFigures::of).orElse(null)))
                .toList();
        return new ShownRole(
                cell.invited(), cell.answered(), Math.max(cell.answered(), cell.handedIn()), scales, items);
    }

    private static @Nullable Integer index(@Nullable ReleasedCell cell, Scale scale) {
        return cell == null ? null : cell.index(scale).orElse(null);
    }

    private List<Gap> gaps(List<RoleProfile> profiles) {
        Map<Gap, Difference> differences = new LinkedHashMap<>();
        for (Scale scale : content.scales()) {
            for (int i = 0; i < profiles.size(); i++) {
                for (int j = i + 1; j < profiles.size(); j++) {
                    compare(scale, profiles.get(i), profiles.get(j), differences);
                }
            }
        }
        return new ArrayList<>(Comparison.gapsToName(differences));
    }

    /** Indices of which one is the mean of other items than the other are not compared. */
    private static void compare(Scale scale, RoleProfile one, RoleProfile other, Map<Gap, Difference> differences) {
        ShownRole first = one.shown();
        ShownRole second = other.shown();
        if (first == null || second == null || !showSameItems(scale, first, second)) {
            return;
        }
        Optional<ScaleFigures> figures = first.scale(scale.id());
        Optional<ScaleFigures> others = second.scale(scale.id());
        if (figures.isPresent() && others.isPresent()) {
            Comparison.gap(figures.get(), others.get())
                    .ifPresent(difference -> differences.put(
                            new Gap(scale.id(), one.role(), other.role(), difference.points()), difference));
        }
    }

    private static boolean showSameItems(Scale scale, ShownRole one, ShownRole other) {
        return scale.items().stream()
                .allMatch(item -> one.item(item).isPresent() == other.item(item).isPresent());
    }
}
