package se.tillitsspegeln.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.tillitsspegeln.organisation.Organisation;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.QuestionnaireJson;
import se.tillitsspegeln.questionnaire.Questionnaires;

/**
 * What rounds ask and whom. Frozen content never changes, so the most recent rounds' is kept in memory: 5,000 units are
 * about 1 MB.
 */
@ApplicationScoped
class RoundContents {

    private static final int KEPT = 8;

    private final RoundUnitRepository units;
    private final RoundQuestionnaireRepository definitions;
    private final Organisation organisation;
    private final Questionnaires questionnaires;
    private final EntityManager em;
    private final Map<RoundId, RoundContent> frozen = new ConcurrentHashMap<>();

    RoundContents(
            RoundUnitRepository units,
            RoundQuestionnaireRepository definitions,
            Organisation organisation,
            Questionnaires questionnaires,
            EntityManager em) {
        this.units = units;
        this.definitions = definitions;
        this.organisation = organisation;
        this.questionnaires = questionnaires;
        this.em = em;
    }

    RoundContent of(Round round) {
        if (round.is(RoundStatus.DRAFT)) {
            return new RoundContent(
                    todays(round.questionnaires().stream()
                            .map(QuestionnaireRef::id)
                            .toList()),
                    organisation.tree());
        }
        return known(round.id()).orElseGet(() -> remember(round.id(), read(round.id())));
    }

    /** Frozen content that is in memory already. */
    Optional<RoundContent> known(RoundId round) {
        return Optional.ofNullable(frozen.get(round));
    }

    /** What the round asks; without a query where its frozen content is in memory. */
    List<QuestionnaireRef> refs(RoundId round) {
        return known(round)
                .map(content -> content.questionnaires().stream()
                        .map(asked -> new QuestionnaireRef(asked.id(), asked.version()))
                        .toList())
                .orElseGet(() -> refs(List.of(round.value())).getOrDefault(round.value(), List.of()));
    }

    /** What each of these rounds asks, by round id. */
    Map<String, List<QuestionnaireRef>> refs(List<String> rounds) {
        return definitions.asked(rounds).stream()
                .collect(Collectors.groupingBy(
                        RoundQuestionnaireRepository.Asked::roundId,
                        Collectors.mapping(this::ref, Collectors.toList())));
    }

    void draft(RoundId round, List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            RoundQuestionnaireEntity entity = new RoundQuestionnaireEntity();
            entity.key = new RoundQuestionnaireEntity.Key(round.value(), ids.get(i));
            entity.position = i;
            definitions.persist(entity);
        }
    }

    void delete(RoundId round) {
        definitions.delete("key.roundId", round.value());
    }

    /** Writes today's tree and questionnaires down for good. */
    void freeze(RoundId round, RoundContent content) {
        Map<String, Questionnaire> byId =
                content.questionnaires().stream().collect(Collectors.toMap(Questionnaire::id, q -> q));
        for (RoundQuestionnaireEntity entity : definitions.ofRound(round)) {
            Questionnaire questionnaire = Objects.requireNonNull(byId.get(entity.key.questionnaire()));
            entity.version = questionnaire.version();
            entity.definition = QuestionnaireJson.write(questionnaire);
        }
        List<Unit> all = content.tree().units();
        for (int i = 0; i < all.size(); i++) {
            em.persist(RoundUnitEntity.of(round, all.get(i), i));
        }
        em.flush();
    }

    private RoundContent read(RoundId round) {
        List<Questionnaire> asked = definitions.ofRound(round).stream()
                .flatMap(entity -> Optional.ofNullable(entity.definition).stream())
                .map(QuestionnaireJson::read)
                .toList();
        return new RoundContent(
                asked,
                UnitTree.of(units.ofRound(round).stream()
                        .map(RoundUnitEntity::toUnit)
                        .toList()));
    }

    private List<Questionnaire> todays(List<String> ids) {
        return ids.stream()
                .map(questionnaires::find)
                .filter(Predicate.not(Optional::isEmpty))
                .map(Optional::orElseThrow)
                .toList();
    }

    private QuestionnaireRef ref(RoundQuestionnaireRepository.Asked asked) {
        int version = asked.version() != null
                ? asked.version()
                : questionnaires
                        .find(asked.questionnaire())
                        .map(Questionnaire::version)
                        .orElse(0);
        return new QuestionnaireRef(asked.questionnaire(), version);
    }

    private RoundContent remember(RoundId round, RoundContent content) {
        if (frozen.size() >= KEPT) {
            frozen.clear();
        }
        frozen.put(round, content);
        return content;
    }
}
