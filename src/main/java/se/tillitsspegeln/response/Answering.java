package se.tillitsspegeln.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.round.AccessCodes;
import se.tillitsspegeln.round.Admission;
import se.tillitsspegeln.round.Roles;
import se.tillitsspegeln.round.RoundContent;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.shared.Durability;
import se.tillitsspegeln.shared.SurveyProblem;

/** Answering with a code: what it opens, the draft on the way, and the one time it is sent. */
@ApplicationScoped
public class Answering {

    private static final Logger LOG = Logger.getLogger(Answering.class);

    private final Intake intake;
    private final Drafts drafts;
    private final AccessCodes codes;
    private final Rounds rounds;
    private final Roles roles;
    private final AnswerMeters meters;
    private final Durability durability;

    Answering(
            Intake intake,
            Drafts drafts,
            AccessCodes codes,
            Rounds rounds,
            Roles roles,
            AnswerMeters meters,
            Durability durability) {
        this.intake = intake;
        this.drafts = drafts;
        this.codes = codes;
        this.rounds = rounds;
        this.roles = roles;
        this.meters = meters;
        this.durability = durability;
    }

    /**
     * What the code opens, however it was typed; nothing if it is unknown. An answer that is said to be here is on the disk.
     *
     * @throws SurveyProblem {@code not-stored} if it cannot be brought there
     */
    @Transactional
    public Optional<Invitation> find(String code) {
        Optional<Admission> found = codes.find(code);
        if (found.filter(Admission::spent).isPresent()) {
            settle();
        }
        return found.map(this::invitation);
    }

    /** What has been saved with this code; {@link Draft#EMPTY} if nothing or unknown. */
    @Transactional
    public Draft draft(String code) {
        return AccessCodes.canonical(code).map(known -> drafts.of(known).read()).orElse(Draft.EMPTY);
    }

    /**
     * Saves answers; of two devices the later wins per item.
     *
     * @param given by item: a point, {@code "na"}, a text, or an empty string to take an answer away
     * @throws SurveyProblem as {@link #submit(String, Submission)}
     */
    public Draft save(String code, Map<ItemId, String> given) {
        try {
            return stored(() -> intake.save(code, given));
        } catch (SurveyProblem problem) {
            if (problem.type() != ResponseProblems.NOT_STORED) {
                throw problem;
            }
            // two devices made the first draft at the same moment: the second attempt finds it and merges
            return stored(() -> intake.save(code, given));
        }
    }

    /**
     * Counts an answer, exactly once or not at all.
     *
     * @throws SurveyProblem {@code code-unknown}, {@code code-spent}, {@code round-not-open}, {@code answers-invalid},
     *     or {@code not-stored} when the database does not take it; the code can then be used again
     */
    public OwnPicture submit(String code, Submission submission) {
        return counted(() -> intake.count(code, submission));
    }

    /** Counts what has been saved with this code; otherwise as {@link #submit(String, Submission)}. */
    public OwnPicture submitDraft(String code) {
        return counted(() -> intake.countDraft(code));
    }

    private Invitation invitation(Admission admission) {
        RoundContent content = rounds.content(admission.round());
        return new Invitation(
                rounds.require(admission.round()),
                content,
                content.tree().find(admission.unit()).orElseThrow(),
                roles.named(admission.role()),
                admission.spent());
    }

    private OwnPicture counted(Supplier<OwnPicture> work) {
        try {
            OwnPicture picture = stored(work);
            meters.accepted();
            return picture;
        } catch (SurveyProblem problem) {
            meters.refused(problem.type());
            throw problem;
        }
    }

    private <T> T stored(Supplier<T> work) {
        try {
            return work.get();
        } catch (SurveyProblem problem) {
            if (problem.type() == ResponseProblems.CODE_SPENT) {
                settle();
            }
            throw problem;
        } catch (RuntimeException failure) {
            throw notStored(failure);
        }
    }

    /** Before anybody is told that their answer is here already: the request that brought it may still wait for the disk. */
    private void settle() {
        try {
            durability.awaitSeen();
        } catch (RuntimeException failure) {
            throw notStored(failure);
        }
    }

    private static SurveyProblem notStored(RuntimeException failure) {
        LOG.error("An answer could not be stored", failure);
        return new SurveyProblem(
                ResponseProblems.NOT_STORED,
                "The answer could not be stored. Try again with the same code; it is never counted twice.");
    }
}
