package se.tillitsspegeln.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.questionnaire.TextItem;
import se.tillitsspegeln.round.AccessCodes;
import se.tillitsspegeln.round.Admission;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.shared.ProblemType;
import se.tillitsspegeln.shared.SurveyProblem;

/**
 * The transaction that counts an answer: the code first, the tally second, always in this order, so that no deadlock is
 * possible. Five statements, each by a key, whatever the size of the round.
 */
@ApplicationScoped
class Intake {

    private final AccessCodes codes;
    private final Rounds rounds;
    private final Tallies tallies;
    private final Comments comments;
    private final Drafts drafts;
    private final Clock clock;

    Intake(AccessCodes codes, Rounds rounds, Tallies tallies, Comments comments, Drafts drafts, Clock clock) {
        this.codes = codes;
        this.rounds = rounds;
        this.tallies = tallies;
        this.comments = comments;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Transactional
    OwnPicture count(String code, Submission submission) {
        Admission admission = admit(code);
        RoundContent content = rounds.content(admission.round());
        AnswerSheet sheet = SheetCheck.check(submission, content);
        spend(code);
        return count(admission, content, sheet, drafts.of(canonical(code)));
    }

    /** Counts what the draft holds once nobody else can change it: the code is spent first, then the draft is read. */
    @Transactional
    OwnPicture countDraft(String code) {
        Admission admission = admit(code);
        spend(code);
        RoundContent content = rounds.content(admission.round());
        Drafts.OwnDraft draft = drafts.of(canonical(code));
        AnswerSheet sheet = SheetCheck.check(submission(draft.read(), content), content);
        return count(admission, content, sheet, draft);
    }

    /**
     * Holds the code, so that what is saved is in the answer or is refused, and the tally, so that no draft can be written
     * after the release has destroyed them all.
     */
    @Transactional
    Draft save(String code, Map<ItemId, String> given) {
        Admission admission = admit(code);
        RoundContent content = rounds.content(admission.round());
        SheetCheck.check(submission(Draft.EMPTY.with(given), content), content);
        if (!codes.hold(code)) {
            throw spent();
        }
        if (!tallies.hold(admission)) {
            throw notOpen();
        }
        return drafts.of(canonical(code)).save(admission.round(), given);
    }

    private void spend(String code) {
        if (!codes.spend(code)) {
            throw spent();
        }
    }

    private OwnPicture count(Admission admission, RoundContent content, AnswerSheet sheet, Drafts.OwnDraft draft) {
        if (!tallies.count(admission, sheet)) {
            throw notOpen();
        }
        comments.keep(admission, sheet.comments());
        draft.destroy();
        return OwnPicture.of(admission.round(), content, sheet);
    }

    private Admission admit(String code) {
        Admission admission = codes.find(code)
                .orElseThrow(() -> problem(ResponseProblems.CODE_UNKNOWN, "Check the code and try again."));
        if (admission.spent()) {
            throw spent();
        }
        if (!admission.takesAnswers(clock.instant())) {
            throw notOpen();
        }
        return admission;
    }

    private static Submission submission(Draft draft, RoundContent content) {
        Map<String, Object> answers = new HashMap<>();
        Map<String, String> comments = new HashMap<>();
        for (TextItem item : content.textItems()) {
            String text = draft.answers().get(item.id());
            if (text != null) {
                comments.put(item.id().value(), text);
            }
        }
        draft.answers().forEach((item, value) -> {
            if (!comments.containsKey(item.value())) {
                answers.put(item.value(), point(value));
            }
        });
        return new Submission(answers, comments);
    }

    private static Object point(String value) {
        return value.matches("\\d{1,3}") ? (Object) Integer.valueOf(value) : value;
    }

    private static String canonical(String code) {
        return AccessCodes.canonical(code).orElseThrow();
    }

    private static SurveyProblem spent() {
        return problem(
                ResponseProblems.CODE_SPENT, "An answer has already been sent with this code. It is counted once.");
    }

    private static SurveyProblem notOpen() {
        return problem(ResponseProblems.ROUND_NOT_OPEN, "The round takes no answers at this moment.");
    }

    private static SurveyProblem problem(ProblemType type, String detail) {
        return new SurveyProblem(type, detail);
    }
}
