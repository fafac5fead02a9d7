package se.tillitsspegeln.web.hr.profile;

import java.util.List;
import java.util.Optional;
import se.tillitsspegeln.profile.Profile.ShownRole;
import se.tillitsspegeln.profile.statistics.Spread;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.web.profile.ScaleGroup;

/** Where the answers are far apart and where they are close, in words; scales in their fixed order. */
record SpreadView(List<String> different, List<String> partly, List<String> similar) {

    /** Nothing where no scale has enough answers. */
    static Optional<SpreadView> of(List<ScaleGroup> groups, ShownRole role, String tag) {
        SpreadView view = new SpreadView(
                titles(groups, role, Spread.DIFFERENT, tag),
                titles(groups, role, Spread.PARTLY, tag),
                titles(groups, role, Spread.SIMILAR, tag));
        boolean none = view.different.isEmpty() && view.partly.isEmpty() && view.similar.isEmpty();
        return none ? Optional.empty() : Optional.of(view);
    }

    private static List<String> titles(List<ScaleGroup> groups, ShownRole role, Spread spread, String tag) {
        return groups.stream()
                .flatMap(group -> group.scales().stream())
                .filter(scale -> hasSpread(role, scale, spread))
                .map(scale -> scale.title().in(tag))
                .toList();
    }

    private static boolean hasSpread(ShownRole role, Scale scale, Spread spread) {
        return role.scale(scale.id()).filter(one -> one.spread() == spread).isPresent();
    }
}
