package se.tillitsspegeln.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.shared.ProblemType;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.shared.Violation;

/** Gathers everything that is wrong with an import, so that it can be mended in one go. */
final class Mistakes {

    static final ProblemType TYPE = new ProblemType("units-invalid", 422, "The units were not imported");

    /** A longer list helps no one. */
    static final int LISTED = 100;

    private record Mistake(int order, Violation violation) {}

    private final List<Mistake> found = new ArrayList<>();

    /** Reports a mistake at a row of the input; they are listed in the input's order. */
    void add(int order, Place place, @Nullable String column, String message) {
        found.add(new Mistake(order, new Violation(place.field(column), message)));
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw problem();
        }
    }

    static SurveyProblem whole(String field, String message) {
        return new SurveyProblem(TYPE, "Nothing was changed: " + message, List.of(new Violation(field, message)));
    }

    private SurveyProblem problem() {
        List<Violation> listed = found.stream()
                .sorted(Comparator.comparingInt(Mistake::order))
                .map(Mistake::violation)
                .limit(LISTED)
                .toList();
        return new SurveyProblem(TYPE, summary(found.size()), listed);
    }

    private static String summary(int count) {
        String mistakes = count == 1 ? "one mistake was found." : count + " mistakes were found.";
        String more =
                count > LISTED ? " The first " + LISTED + " are listed, " + (count - LISTED) + " more are not." : "";
        return "Nothing was changed: " + mistakes + more;
    }
}
