package se.tillitsspegeln.profile.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import se.tillitsspegeln.profile.statistics.Reliability.Group;
import se.tillitsspegeln.profile.statistics.Reliability.Icc;

/** The analysis of variance behind {@link Reliability#icc}. */
final class IccCalculation {

    private IccCalculation() {}

    static Optional<Icc> of(List<Group> groups) {
        if (groups.size() < 2) {
            return Optional.empty();
        }
        long n = groups.stream().mapToLong(Group::n).sum();
        double between = betweenSum(groups, n) / (groups.size() - 1);
        double within = withinSum(groups) / (n - groups.size());
        double squaredSizes = groups.stream()
                .mapToDouble(group -> (double) group.n() * group.n())
                .sum();
        double size = (n - squaredSizes / n) / (groups.size() - 1);
        double all = between + (size - 1) * within;
        return Optional.of(new Icc(
                groups.size(),
                n,
                size,
                between,
                within,
                ratio(between - within, all),
                ratio(between - within, between)));
    }

    /** Exactly 0 where all means are equal: a rounding error there would be divided by. */
    private static double betweenSum(List<Group> groups, long n) {
        Group first = groups.get(0);
        if (groups.stream().allMatch(group -> group.sum() * first.n() == first.sum() * group.n())) {
            return 0;
        }
        double mean = (double) groups.stream().mapToLong(Group::sum).sum() / n;
        return groups.stream()
                .mapToDouble(group -> group.n() * square((double) group.sum() / group.n() - mean))
                .sum();
    }

    private static double withinSum(List<Group> groups) {
        return groups.stream()
                .mapToDouble(
                        group -> (double) (group.n() * group.sumOfSquares() - group.sum() * group.sum()) / group.n())
                .sum();
    }

    private static double square(double value) {
        return value * value;
    }

    private static OptionalDouble ratio(double part, double whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }
}
