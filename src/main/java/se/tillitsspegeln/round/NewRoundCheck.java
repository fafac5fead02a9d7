package se.tillitsspegeln.round;

import static se.tillitsspegeln.round.NewRound.LARGEST_GROUP_SIZE;
import static se.tillitsspegeln.round.NewRound.LONGEST_NAME;
import static se.tillitsspegeln.round.NewRound.SMALLEST_GROUP_SIZE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.tillitsspegeln.questionnaire.Questionnaires;
import se.tillitsspegeln.shared.NameText;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.shared.Violation;

/** Finds everything that is wrong with the wish for a round, not only the first thing. */
final class NewRoundCheck {

    private final List<Violation> violations = new ArrayList<>();

    private NewRoundCheck() {}

    static void check(NewRound wish, Questionnaires questionnaires) {
        NewRoundCheck check = new NewRoundCheck();
        check.name(wish.name());
        check.groupSize(wish.minimumGroupSize());
        check.questionnaires(wish.questionnaires(), questionnaires);
        check.dates(wish);
        if (!check.violations.isEmpty()) {
            throw new SurveyProblem(RoundProblems.INVALID, "The round was not made.", check.violations);
        }
    }

    private void name(String name) {
        if (name.isBlank()) {
            add("name", "Give the round a name.");
        } else if (NameText.isOdd(name)) {
            add("name", "Leave out line breaks and other control characters.");
        } else if (name.length() > LONGEST_NAME) {
            add("name", "At most " + LONGEST_NAME + " characters; this has " + name.length() + ".");
        }
    }

    private void groupSize(int k) {
        if (k < SMALLEST_GROUP_SIZE || k > LARGEST_GROUP_SIZE) {
            add("minimumGroupSize", "From " + SMALLEST_GROUP_SIZE + " to " + LARGEST_GROUP_SIZE + ", not " + k + ".");
        }
    }

    private void questionnaires(List<String> ids, Questionnaires known) {
        if (ids.isEmpty()) {
            add("questionnaires", "Choose at least one.");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            String field = "questionnaires[" + i + "]";
            if (known.find(ids.get(i)).isEmpty()) {
                add(field, "There is no questionnaire with this id.");
            } else if (!seen.add(ids.get(i))) {
                add(field, "This questionnaire is already in the list.");
            }
        }
    }

    private void dates(NewRound wish) {
        if (wish.opensAt() != null
                && wish.closesAt() != null
                && !wish.closesAt().isAfter(wish.opensAt())) {
            add("closesAt", "The round must close after it opens.");
        }
    }

    private void add(String field, String message) {
        violations.add(new Violation(field, message));
    }
}
