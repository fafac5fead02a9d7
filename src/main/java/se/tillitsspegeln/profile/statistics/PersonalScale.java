package se.tillitsspegeln.profile.statistics;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** One person's own mean on a scale, for that person's eyes alone. It is never added to anything. */
public final class PersonalScale {

    private PersonalScale() {}

    /**
     * The mean of the answered items, scored; absent unless at least half of the items are answered.
     *
     * @param answers all items of the scale, null where not answered or not known
     */
    public static OptionalDouble mean(List<@Nullable Integer> answers) {
        int given = 0;
        double sum = 0;
        for (Integer answer : answers) {
            if (answer != null) {
                given++;
                sum += answer;
            }
        }
        return given == 0 || 2 * given < answers.size() ? OptionalDouble.empty() : OptionalDouble.of(sum / given);
    }
}
