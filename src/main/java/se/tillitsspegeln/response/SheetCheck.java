package se.tillitsspegeln.response;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.questionnaire.Item;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.questionnaire.ScoredItem;
import se.tillitsspegeln.questionnaire.TextItem;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.shared.SurveyProblem;
import se.tillitsspegeln.shared.Violation;

/** Turns a submission into an answer sheet, or says everything that is wrong with it without repeating an answer. */
final class SheetCheck {

    /** How "don't know or don't want to say" is written. */
    static final String NA = "na";

    private final Map<ItemId, Item> items;
    private final Map<ItemId, Integer> points = new HashMap<>();
    private final Set<ItemId> notApplicable = new HashSet<>();
    private final Map<ItemId, String> comments = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private SheetCheck(RoundContent content) {
        items = content.items();
    }

    static AnswerSheet check(Submission submission, RoundContent content) {
        SheetCheck check = new SheetCheck(content);
        submission.answers().forEach(check::answer);
        submission.comments().forEach(check::comment);
        if (!check.violations.isEmpty()) {
            throw new SurveyProblem(
                    ResponseProblems.ANSWERS_INVALID,
                    "Nothing was counted; the code can still be used.",
                    check.violations);
        }
        return new AnswerSheet(check.points, check.notApplicable, check.comments);
    }

    private void answer(String id, @Nullable Object value) {
        String field = "answers." + id;
        if (!(items.get(new ItemId(id)) instanceof ScoredItem item)) {
            reject(field, "The round has no question with this id that is answered with a number.");
        } else if (NA.equals(value)) {
            notApplicable.add(item.id());
        } else if (value instanceof Integer point && point >= item.min() && point <= item.max()) {
            points.put(item.id(), point);
        } else {
            reject(field, "Give an integer from " + item.min() + " to " + item.max() + ", or \"na\".");
        }
    }

    private void comment(String id, @Nullable String text) {
        String field = "comments." + id;
        if (!(items.get(new ItemId(id)) instanceof TextItem item)) {
            reject(field, "The round has no open question with this id.");
        } else if (text == null) {
            reject(field, "Give a text, or leave the question out.");
        } else {
            written(item, field, PlainText.of(text));
        }
    }

    private void written(TextItem item, String field, String text) {
        if (text.length() > item.maxLength()) {
            reject(field, "At most " + item.maxLength() + " characters; this has " + text.length() + ".");
        } else if (!text.isBlank()) {
            comments.put(item.id(), text.strip());
        }
    }

    private void reject(String field, String message) {
        violations.add(new Violation(field, message));
    }
}
