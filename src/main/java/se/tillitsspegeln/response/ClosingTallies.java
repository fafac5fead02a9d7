package se.tillitsspegeln.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.questionnaire.ItemId;
import se.tillitsspegeln.round.RoundId;

/**
 * The one port through which answers leave this package: the tallies and comments of a closing round, for the release
 * alone. Everything happens in the caller's transaction, which has locked the round.
 */
@ApplicationScoped
public class ClosingTallies {

    private final Tallies tallies;
    private final Comments comments;
    private final Drafts drafts;

    ClosingTallies(Tallies tallies, Comments comments, Drafts drafts) {
        this.tallies = tallies;
        this.comments = comments;
        this.drafts = drafts;
    }

    /** Every group's tally; answers still on their way wait here and then find their tally gone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<GroupTally> lockAll(RoundId round) {
        return tallies.lockAll(round);
    }

    /** What was written, one entry per writer, in random order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Written> comments(RoundId round) {
        return comments.all(round);
    }

    /** Destroys tallies, comments and drafts of the round. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void destroy(RoundId round) {
        tallies.destroy(round);
        comments.destroy(round);
        drafts.destroyAll(round);
    }

    /** The tally of the people of one role placed directly in one unit. */
    public record GroupTally(UnitId unit, String role, Tally tally) {

        static GroupTally of(TallyEntity.Key key, Tally tally) {
            return new GroupTally(new UnitId(key.unit()), key.role(), tally);
        }
    }

    /** One writer's comments, by open question. */
    public record Written(UnitId unit, Map<ItemId, String> texts) {

        @Override
        public String toString() {
            return "Written[kept secret]";
        }
    }
}
