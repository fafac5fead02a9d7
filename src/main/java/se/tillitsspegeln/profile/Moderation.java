package se.tillitsspegeln.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.shared.Deed;
import se.tillitsspegeln.shared.SurveyProblem;

/**
 * Masks texts that name someone or hurt, and shows them again; a text is never edited and never lost. Who may do so is
 * asked before, at the edge.
 */
@ApplicationScoped
public class Moderation {

    private final ReleaseRepository releases;
    private final Rounds rounds;
    private final Event<Deed> deeds;
    private final Clock clock;

    Moderation(ReleaseRepository releases, Rounds rounds, Event<Deed> deeds, Clock clock) {
        this.releases = releases;
        this.rounds = rounds;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * One text as those who moderate see it.
     *
     * @param by the account that masked it or showed it again last, or {@code null}
     */
    public record Text(
            UUID id,
            ItemId item,
            String text,
            boolean masked,
            @Nullable String by) {}

    /** The texts that are shown at exactly this unit of a closed round, in no order that means anything. */
    @Transactional
    public List<Text> of(RoundId round, UnitId unit) {
        ProfileProblems.requireClosed(rounds.require(round));
        return releases.comments(round, unit).stream()
                .map(one -> new Text(one.id, new ItemId(one.item), one.text, one.masked, one.moderatedBy))
                .toList();
    }

    /**
     * Masks a text or shows it again; doing what is done already changes nothing.
     *
     * @throws SurveyProblem {@code comment-unknown} if the unit shows no such text
     */
    @Transactional
    public void mask(RoundId round, UnitId unit, UUID id, boolean masked, String by) {
        ProfileProblems.requireClosed(rounds.require(round));
        ReleasedCommentEntity text = releases.comment(round, unit, id)
                .orElseThrow(() ->
                        new SurveyProblem(ProfileProblems.COMMENT_UNKNOWN, "This unit shows no text with this id."));
        if (text.masked == masked) {
            return;
        }
        text.masked = masked;
        text.moderatedBy = by;
        text.moderatedAt = clock.instant();
        deeds.fire(new Deed(masked ? "text.masked" : "text.shown", round.value(), unit.value(), id.toString()));
    }
}
