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
        long n = 0;
        double squaredSizes = 0;
        for (Group group : groups) {
            n += group.n();
            squaredSizes += square(group.n());
        }
        double between = betweenSum(groups, n) / (groups.size() - 1);
        double within = withinSum(groups) / (n - groups.size());
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
        if (sameMeans(groups)) {
            return 0;
        }
        long sum = 0;
        for (Group group : groups) {
            sum += group.sum();
        }
        double mean = (double) sum / n;
        double between = 0;
        for (Group group : groups) {
            between += group.n() * square((double) group.sum() / group.n() - mean);
        }
        return between;
    }

    private static boolean sameMeans(List<Group> groups) {
        Group first = groups.get(0);
        for (Group group : groups) {
            if (group.sum() * first.n() != first.sum() * group.n()) {
                return false;
            }
        }
        return true;
    }

    private static double withinSum(List<Group> groups) {
        double within = 0;
        for (Group group : groups) {
            within += (double) (group.n() * group.sumOfSquares() - group.sum() * group.sum()) / group.n();
        }
        return within;
    }

    private static double square(double value) {
        return value * value;
    }

    private static OptionalDouble ratio(double part, double whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }
}
