package se.tillitsspegeln.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RoundQuestionnaireRepository
        implements PanacheRepositoryBase<RoundQuestionnaireEntity, RoundQuestionnaireEntity.Key> {

    List<RoundQuestionnaireEntity> ofRound(RoundId round) {
        return list("key.roundId = ?1 order by position", round.value());
    }

    /** With the definitions; each round's in the order they are asked. */
    List<RoundQuestionnaireEntity> ofRounds(Collection<String> rounds) {
        return list("key.roundId in ?1 order by key.roundId, position", rounds);
    }

    /** Which questionnaires each of these rounds asks: one query, without the definitions. */
    List<Asked> asked(List<String> rounds) {
        return getEntityManager()
                .createQuery("""
                        select q.key.roundId, q.key.questionnaire, q.version from RoundQuestionnaireEntity q
                        where q.key.roundId in :rounds order by q.key.roundId, q.position""", Object[].class)
                .setParameter("rounds", rounds)
                .getResultStream()
                .map(row -> new Asked((String) row[0], (String) row[1], (Integer) row[2]))
                .toList();
    }

    /** A questionnaire of a round; the version is known once it is frozen. */
    record Asked(
            String roundId, String questionnaire, @Nullable Integer version) {}
}
