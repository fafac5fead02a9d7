package se.tillitsspegeln.web.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.tillitsspegeln.profile.Profile.ShownRole;
import se.tillitsspegeln.profile.statistics.BandAbsence;
import se.tillitsspegeln.profile.statistics.ScaleFigures;
import se.tillitsspegeln.profile.statistics.Spread;
import se.tillitsspegeln.questionnaire.Scale;
import se.tillitsspegeln.web.profile.Observation.Kind;

/**
 * Finds what may be said of a role's figures. A difference is claimed only where the uncertainty bands of the two do not
 * overlap and the indices are at least five apart. Bands that do not overlap is a stricter demand than a test of the
 * difference, and the bands are rounded so that rounding never pulls two apart.
 */
public final class Observations {

    private static final int MOST_NAMED = 3;
    private static final int MIDDLE = 50;

    private Observations() {}

    /** The most important first. */
    public static List<Observation> of(List<ScaleGroup> groups, ShownRole role) {
        List<Observation> all = new ArrayList<>();
        for (ScaleGroup group : groups) {
            if (group.bipolar()) {
                group.scales().forEach(scale -> lean(scale, role).ifPresent(all::add));
            } else if (group.scales().size() > 1) {
                all.addAll(differences(ids(group), role::scale));
            }
        }
        List<String> ids = groups.stream().flatMap(group -> ids(group).stream()).toList();
        spread(ids, role::scale).ifPresent(all::add);
        return all.stream()
                .distinct()
                .sorted(Comparator.comparing(Observation::kind))
                .toList();
    }

    private static List<String> ids(ScaleGroup group) {
        return group.scales().stream().map(Scale::id).toList();
    }

    private static Optional<Observation> lean(Scale scale, ShownRole role) {
        return role.scale(scale.id())
                .flatMap(figures -> Span.of(scale.id(), figures))
                .map(span -> {
                    Kind kind = span.low() > MIDDLE
                            ? Kind.TOWARDS_TRUST
                            : span.high() < MIDDLE ? Kind.TOWARDS_CONTROL : Kind.NEITHER_SIDE;
                    return new Observation(kind, List.of(scale.id()));
                });
    }

    /** What can be said about how these scales lie to one another. */
    static List<Observation> differences(List<String> ids, Function<String, Optional<ScaleFigures>> figures) {
        List<ScaleFigures> shown =
                ids.stream().flatMap(id -> figures.apply(id).stream()).toList();
        if (shown.size() < 2) {
            return List.of();
        }
        if (shown.stream().anyMatch(one -> one.noInterval() == BandAbsence.TOO_FEW)) {
            return List.of(new Observation(Kind.TOO_FEW, List.of()));
        }
        List<Span> spans = ids.stream()
                .flatMap(id -> figures.apply(id).flatMap(one -> Span.of(id, one)).stream())
                .sorted(Comparator.comparingInt(Span::index).reversed())
                .toList();
        boolean all = spans.size() == ids.size();
        List<Observation> found = new ArrayList<>();
        if (all) {
            highest(spans).ifPresent(found::add);
            lowest(spans).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            contrast(spans)
                    .or(() -> all ? Optional.of(new Observation(Kind.NO_DIFFERENCE, List.of())) : Optional.empty())
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The smallest group, of at most three and half of all, that lies above the rest as a whole. */
    private static Optional<Observation> highest(List<Span> spans) {
        for (int size = 1; size <= Math.min(MOST_NAMED, spans.size() / 2); size++) {
            if (isAbove(spans.subList(0, size), spans.subList(size, spans.size()))) {
                return Optional.of(named(Kind.HIGHEST, spans.subList(0, size)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Observation> lowest(List<Span> spans) {
        int count = spans.size();
        for (int size = 1; size <= Math.min(MOST_NAMED, count / 2); size++) {
            if (isAbove(spans.subList(0, count - size), spans.subList(count - size, count))) {
                List<Span> lowestFirst = new ArrayList<>(spans.subList(count - size, count));
                lowestFirst.sort(Comparator.comparingInt(Span::index));
                return Optional.of(named(Kind.LOWEST, lowestFirst));
            }
        }
        return Optional.empty();
    }

    private static boolean isAbove(List<Span> ones, List<Span> others) {
        return ones.stream().allMatch(one -> others.stream().allMatch(one::isAbove));
    }

    /** The two that are furthest apart among those that differ. */
    private static Optional<Observation> contrast(List<Span> spans) {
        return spans.stream()
                .flatMap(one -> spans.stream().filter(one::isAbove).map(other -> List.of(one, other)))
                .max(Comparator.comparingInt(
                        pair -> pair.get(0).index() - pair.get(1).index()))
                .map(pair -> named(Kind.CONTRAST, pair));
    }

    private static Observation named(Kind kind, List<Span> spans) {
        return new Observation(kind, spans.stream().map(Span::id).toList());
    }

    /** Spread is a finding about the answers at hand and says nothing about those that were not given. */
    private static Optional<Observation> spread(List<String> ids, Function<String, Optional<ScaleFigures>> figures) {
        List<String> apart = ids.stream()
                .filter(id -> figures.apply(id)
                        .filter(one -> one.spread() == Spread.DIFFERENT)
                        .isPresent())
                .limit(MOST_NAMED)
                .toList();
        if (!apart.isEmpty()) {
            return Optional.of(new Observation(Kind.APART, apart));
        }
        boolean together = ids.stream().allMatch(id -> figures.apply(id)
                .filter(one -> one.spread() == Spread.SIMILAR)
                .isPresent());
        return together ? Optional.of(new Observation(Kind.TOGETHER, List.of())) : Optional.empty();
    }
}
