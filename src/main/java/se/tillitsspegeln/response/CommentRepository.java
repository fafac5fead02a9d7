package se.tillitsspegeln.response;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.tillitsspegeln.round.RoundId;

@ApplicationScoped
class CommentRepository implements PanacheRepositoryBase<SealedCommentEntity, UUID> {

    List<UUID> ids(RoundId round) {
        return getEntityManager()
                .createQuery("select c.id from SealedCommentEntity c where c.roundId = :round", UUID.class)
                .setParameter("round", round.value())
                .getResultList();
    }

    /** How many writers each round has; rounds with none are absent. */
    Map<RoundId, Long> perRound() {
        return getEntityManager()
                .createQuery("select c.roundId, count(*) from SealedCommentEntity c group by c.roundId", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> new RoundId((String) row[0]), row -> (Long) row[1]));
    }
}
