package se.tillitsspegeln.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.QuestionnaireJson;

/**
 * The closed rounds that a unit took part in. Takes one query for the rounds and, where a round's frozen content is not in
 * memory, one for each level of the tree above the unit and one for what was asked the first time only, however many such
 * rounds there are; no frozen tree is read as a whole.
 */
@ApplicationScoped
public class RoundHistory {

    private static final int KEPT = 500;

    private final RoundRepository rounds;
    private final RoundUnitRepository units;
    private final RoundQuestionnaireRepository definitions;
    private final RoundContents contents;
    private final Map<String, List<Questionnaire>> asked = new ConcurrentHashMap<>();

    RoundHistory(
            RoundRepository rounds,
            RoundUnitRepository units,
            RoundQuestionnaireRepository definitions,
            RoundContents contents) {
        this.contents = contents;
        this.rounds = rounds;
        this.units = units;
        this.definitions = definitions;
    }

    /** Those whose frozen tree has the unit, the one that closed first first. */
    @Transactional
    public List<PastRound> of(UnitId unit) {
        List<RoundEntity> closed = rounds.closedOldestFirst();
        Map<String, List<Unit>> lines = new HashMap<>();
        Map<String, List<Questionnaire>> questionnaires = new HashMap<>();
        List<String> toRead = new ArrayList<>();
        for (RoundEntity round : closed) {
            contents.known(new RoundId(round.id))
                    .ifPresentOrElse(
                            content -> {
                                if (content.tree().find(unit).isPresent()) {
                                    lines.put(round.id, content.tree().path(unit));
                                    questionnaires.put(round.id, content.questionnaires());
                                }
                            },
                            () -> toRead.add(round.id));
        }
        Map<String, List<Unit>> read = lines(toRead, unit);
        questionnaires.putAll(asked(read.keySet()));
        lines.putAll(read);
        return closed.stream()
                .filter(round -> lines.containsKey(round.id))
                .map(round -> past(
                        round,
                        questionnaires.getOrDefault(round.id, List.of()),
                        lines.getOrDefault(round.id, List.of())))
                .toList();
    }

    private static PastRound past(RoundEntity round, List<Questionnaire> asked, List<Unit> line) {
        List<QuestionnaireRef> refs = asked.stream()
                .map(questionnaire -> new QuestionnaireRef(questionnaire.id(), questionnaire.version()))
                .toList();
        return new PastRound(round.toRound(refs), new RoundContent(asked, UnitTree.of(line)));
    }

    /** By round, the unit and all that are above it; climbs all rounds' trees at once, level by level. */
    private Map<String, List<Unit>> lines(List<String> roundIds, UnitId unit) {
        Map<String, List<Unit>> lines = new HashMap<>();
        Map<String, UnitId> wanted = new LinkedHashMap<>();
        roundIds.forEach(round -> wanted.put(round, unit));
        while (!wanted.isEmpty()) {
            Map<String, UnitId> above = new LinkedHashMap<>();
            for (RoundUnitEntity entity : units.ofRounds(wanted)) {
                Unit found = entity.toUnit();
                lines.computeIfAbsent(entity.key.roundId(), id -> new ArrayList<>())
                        .add(found);
                Optional.ofNullable(found.parent()).ifPresent(parent -> above.put(entity.key.roundId(), parent));
            }
            wanted.clear();
            wanted.putAll(above);
        }
        return lines;
    }

    /** Frozen questionnaires never change and are mostly the same from round to round, so each is read and kept once. */
    private Map<String, List<Questionnaire>> asked(Collection<String> roundIds) {
        Map<String, List<Questionnaire>> all = new HashMap<>();
        roundIds.forEach(round -> Optional.ofNullable(asked.get(round)).ifPresent(known -> all.put(round, known)));
        Set<String> missing = new HashSet<>(roundIds);
        missing.removeAll(all.keySet());
        if (!missing.isEmpty()) {
            Map<String, List<Questionnaire>> read = read(missing);
            all.putAll(read);
            if (asked.size() + read.size() > KEPT) {
                asked.clear();
            }
            asked.putAll(read);
        }
        return all;
    }

    private Map<String, List<Questionnaire>> read(Set<String> roundIds) {
        Map<String, Questionnaire> byText = new HashMap<>();
        return definitions.ofRounds(roundIds).stream()
                .filter(entity -> entity.definition != null)
                .collect(Collectors.groupingBy(
                        entity -> entity.key.roundId(),
                        Collectors.mapping(
                                entity -> byText.computeIfAbsent(
                                        String.valueOf(entity.definition), QuestionnaireJson::read),
                                Collectors.toList())));
    }
}
