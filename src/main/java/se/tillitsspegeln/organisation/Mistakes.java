package se.tillitsspegeln.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitMistake.Kind;
import se.tillitsspegeln.shared.SurveyProblem;

/** Gathers everything that is wrong with an import, so that it can be mended in one go. */
final class Mistakes {

    /** A longer list helps no one. */
    static final int LISTED = 100;

    private record Mistake(int order, UnitMistake mistake) {}

    private final List<Mistake> found = new ArrayList<>();

    /** Reports a mistake at a row of the input; they are listed in the input's order. */
    void add(int order, Place place, @Nullable String column, Kind kind, Object... about) {
        found.add(new Mistake(order, UnitMistake.at(place.field(column), kind, about)));
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw problem();
        }
    }

    /** A mistake beside which no other can be found. */
    static SurveyProblem whole(String field, Kind kind, Object... about) {
        UnitMistake mistake = UnitMistake.at(field, kind, about);
        return new UnitsInvalid("Nothing was changed: " + mistake.english(), List.of(mistake));
    }

    private SurveyProblem problem() {
        List<UnitMistake> listed = found.stream()
                .sorted(Comparator.comparingInt(Mistake::order))
                .map(Mistake::mistake)
                .limit(LISTED)
                .toList();
        return new UnitsInvalid(summary(found.size()), listed);
    }

    private static String summary(int count) {
        String mistakes = count == 1 ? "one mistake was found." : count + " mistakes were found.";
        String more =
                count > LISTED ? " The first " + LISTED + " are listed, " + (count - LISTED) + " more are not." : "";
        return "Nothing was changed: " + mistakes + more;
    }
}
