package se.tillitsspegeln.response;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.Rounds;

/**
 * Breaks up the traces that a database keeps by itself of when a comment came: where its row lies, and which transaction
 * wrote it (on PostgreSQL {@code xmin}, the same as that of the code spent with it). All comments of a round are written
 * anew, sealed anew, under new random ids, in random order, in one transaction.
 *
 * <p>A round is mixed when a tenth has been added, so that each comment is rewritten about ten times at most.
 */
@ApplicationScoped
class CommentMixing {

    private static final int PORTION = 200;
    private static final int TENTH = 10;
    private static final Random RANDOM = new SecureRandom();

    private final CommentRepository comments;
    private final Comments sealing;
    private final Rounds rounds;
    private final Map<RoundId, Long> mixed = new ConcurrentHashMap<>();

    CommentMixing(CommentRepository comments, Comments sealing, Rounds rounds) {
        this.comments = comments;
        this.sealing = sealing;
        this.rounds = rounds;
    }

    @Scheduled(every = "10m", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void whatIsFresh() {
        Map<RoundId, Long> counts = comments.perRound();
        mixed.keySet().retainAll(counts.keySet());
        counts.forEach((round, count) -> {
            long before = mixed.getOrDefault(round, 0L);
            if (count - before > before / TENTH) {
                mix(round);
                mixed.put(round, count);
            }
        });
    }

    /** Does nothing to a round that is not open: the release takes the comments then. Answers are not held up. */
    @Transactional
    void mix(RoundId round) {
        if (!rounds.lockOpen(round)) {
            return;
        }
        List<UUID> ids = new ArrayList<>(comments.ids(round));
        Collections.shuffle(ids, RANDOM);
        for (int from = 0; from < ids.size(); from += PORTION) {
            List<UUID> portion = ids.subList(from, Math.min(from + PORTION, ids.size()));
            List<SealedCommentEntity> old = new ArrayList<>(comments.list("id in ?1", portion));
            Collections.shuffle(old, RANDOM);
            comments.delete("id in ?1", portion);
            old.stream().map(sealing::renewed).forEach(comments::persist);
            comments.flush();
            comments.getEntityManager().clear();
        }
    }
}
