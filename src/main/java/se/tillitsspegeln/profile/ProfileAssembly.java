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
import se.tillitsspegeln.profile.Profile.RoleProfile;
import se.tillitsspegeln.profile.Profile.ScaleProfile;
import se.tillitsspegeln.profile.Profile.ShownRole;
import se.tillitsspegeln.profile.statistics.Comparison;
import se.tillitsspegeln.profile.statistics.Comparison.Difference;
import se.tillitsspegeln.profile.statistics.ScaleFigures;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundContent;

/** Puts a unit's profile together from released cells; a pure function of the release. */
final class ProfileAssembly {

    private final Round round;
    private final RoundContent content;
    private final List<String> roles;

    private record Shown(String role, ReleasedCell cell) {}

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
        List<RoleProfile> profiles = new ArrayList<>();
        List<Shown> shown = new ArrayList<>();
        for (String role : roles) {
            ReleasedCell cell = cells.find(unit.id(), role);
            profiles.add(new RoleProfile(role, cell == null ? null : shown(unit, role, cell, cells)));
            if (cell != null) {
                shown.add(new Shown(role, cell));
            }
        }
        return new Profile(
                round.id(),
                unit,
                content.tree().path(unit.id()),
                round.minimumGroupSize(),
                profiles,
                new LateList<>(() -> gaps(shown)),
                comments);
    }

    private ShownRole shown(Unit unit, String role, ReleasedCell cell, Cells cells) {
        ReleasedCell parent = unit.parent() == null ? null : cells.find(unit.parent(), role);
        ReleasedCell organisation = cells.find(content.tree().root().id(), role);
        List<ScaleProfile> scales = new LateList<>(() -> content.scales().stream()
                .map(scale -> new ScaleProfile(
                        scale.id(), cell.scale(scale).orElse(null), index(parent, scale), index(organisation, scale)))
                .toList());
        int handedIn = Math.max(cell.answered(), cell.handedIn());
        return new ShownRole(cell.invited(), cell.answered(), handedIn, scales, new LateList<>(cell::items));
    }

    private static @Nullable Integer index(@Nullable ReleasedCell cell, Scale scale) {
        return cell == null ? null : cell.scale(scale).map(ScaleFigures::index).orElse(null);
    }

    private List<Gap> gaps(List<Shown> shown) {
        Map<Gap, Difference> differences = new LinkedHashMap<>();
        for (Scale scale : content.scales()) {
            for (int i = 0; i < shown.size(); i++) {
                for (int j = i + 1; j < shown.size(); j++) {
                    Shown one = shown.get(i);
                    Shown other = shown.get(j);
                    compare(scale, one.cell, other.cell)
                            .ifPresent(difference -> differences.put(
                                    new Gap(scale.id(), one.role, other.role, difference.points()), difference));
                }
            }
        }
        return Comparison.gapsToName(differences);
    }

    /** Indices of which one is the mean of other items than the other are not compared. */
    private static Optional<Difference> compare(Scale scale, ReleasedCell one, ReleasedCell other) {
        Optional<ScaleFigures> figures = one.scale(scale);
        Optional<ScaleFigures> others = other.scale(scale);
        if (figures.isEmpty() || others.isEmpty() || !one.shownItems(scale).equals(other.shownItems(scale))) {
            return Optional.empty();
        }
        return Comparison.gap(figures.get(), others.get());
    }
}
