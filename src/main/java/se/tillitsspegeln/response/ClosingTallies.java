package se.tillitsspegeln.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
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

    /**
     * Takes out the tally of each group of the role and hands it over, one at a time, so that they need not all be in
     * memory. An answer still on its way is either in it or finds it gone.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeEach(RoundId round, String role, BiConsumer<UnitId, Tally> reader) {
        tallies.takeEach(round, role, reader);
    }

    /** How many groups have a tally that has not been taken, to see that none has been left out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int left(RoundId round) {
        return tallies.left(round);
    }

    /**
     * What was written, one entry per writer, in random order. To be asked for when all tallies have been handed over:
     * what came with an answer that is counted is then there.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Written> comments(RoundId round) {
        return comments.all(round);
    }

    /** Destroys comments and drafts of the round. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void destroy(RoundId round) {
        comments.destroy(round);
        drafts.destroyAll(round);
    }

    /** One writer's comments, by open question. */
    public record Written(UnitId unit, Map<ItemId, String> texts) {

        @Override
        public String toString() {
            return "Written[kept secret]";
        }
    }
}
