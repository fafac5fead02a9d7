package se.tillitsspegeln.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.tillitsspegeln.questionnaire.Questionnaires;
import se.tillitsspegeln.shared.Deed;
import se.tillitsspegeln.shared.SurveyProblem;

/** The rounds and their life: draft, open, closing, closed. */
@ApplicationScoped
public class Rounds {

    private static final int LONGEST_PROBLEM = 1_000;

    private final RoundRepository rounds;
    private final RoundContents contents;
    private final RoundOpening opening;
    private final AccessCodes codes;
    private final Questionnaires questionnaires;
    private final Clock clock;
    private final Event<Deed> deeds;

    Rounds(
            RoundRepository rounds,
            RoundContents contents,
            RoundOpening opening,
            AccessCodes codes,
            Questionnaires questionnaires,
            Clock clock,
            Event<Deed> deeds) {
        this.rounds = rounds;
        this.contents = contents;
        this.opening = opening;
        this.codes = codes;
        this.questionnaires = questionnaires;
        this.clock = clock;
        this.deeds = deeds;
    }

    /** All rounds, newest first. */
    @Transactional
    public List<Round> all() {
        List<RoundEntity> all = rounds.newestFirst();
        Map<String, List<QuestionnaireRef>> refs =
                contents.refs(all.stream().map(entity -> entity.id).toList());
        return all.stream()
                .map(entity -> entity.toRound(refs.getOrDefault(entity.id, List.of())))
                .toList();
    }

    @Transactional
    public Optional<Round> find(RoundId id) {
        return rounds.findByIdOptional(id.value()).map(this::toRound);
    }

    /**
     * The round with this id.
     *
     * @throws SurveyProblem {@code round-unknown} if there is none
     */
    @Transactional
    public Round require(RoundId id) {
        return find(id).orElseThrow(Rounds::unknown);
    }

    /** What the round asks and whom; cheap for a round that has opened, since it never changes again. */
    @Transactional
    public RoundContent content(RoundId id) {
        return contents.known(id).orElseGet(() -> contents.of(require(id)));
    }

    /**
     * Makes a draft.
     *
     * @throws SurveyProblem {@code round-invalid} naming everything that is wrong
     */
    @Transactional
    public Round create(NewRound wish) {
        NewRoundCheck.check(wish, questionnaires);
        RoundEntity entity = new RoundEntity();
        entity.id = UUID.randomUUID().toString();
        entity.name = wish.name().strip();
        entity.status = RoundStatus.DRAFT;
        entity.minimumGroupSize = wish.minimumGroupSize();
        entity.createdAt = clock.instant();
        entity.opensAt = wish.opensAt();
        entity.closesAt = wish.closesAt();
        rounds.persist(entity);
        contents.draft(new RoundId(entity.id), wish.questionnaires());
        deeds.fire(new Deed("round.created", entity.id, null, entity.name));
        return toRound(entity);
    }

    /**
     * Deletes a draft and the codes made for it.
     *
     * @throws SurveyProblem {@code round-status} once it has opened
     */
    @Transactional
    public void delete(RoundId id) {
        RoundEntity entity = locked(id, RoundStatus.DRAFT);
        codes.deleteAll(id);
        contents.delete(id);
        rounds.delete(entity);
        deeds.fire(new Deed("round.deleted", entity.id, null, entity.name));
    }

    /**
     * Freezes tree, threshold and questionnaires, and takes answers from now on.
     *
     * @throws SurveyProblem {@code round-status} if it is no draft, {@code round-not-ready} naming what is missing
     */
    @Transactional
    public Round open(RoundId id) {
        RoundEntity entity = locked(id, RoundStatus.DRAFT);
        opening.freeze(toRound(entity));
        entity.status = RoundStatus.OPEN;
        deeds.fire(Deed.of("round.opened", entity.id, null));
        return toRound(entity);
    }

    /**
     * Stops taking answers; the release is then made by the profile package. Repeating it changes nothing.
     *
     * @throws SurveyProblem {@code round-status} for a draft
     */
    @Transactional
    public Round startClosing(RoundId id) {
        RoundEntity entity = rounds.locked(id).orElseThrow(Rounds::unknown);
        if (entity.status == RoundStatus.DRAFT) {
            throw wrongStatus(entity.status, "closed");
        }
        if (entity.status == RoundStatus.OPEN) {
            entity.status = RoundStatus.CLOSING;
            deeds.fire(Deed.of("round.closing", entity.id, null));
            entity.closeProblem = null;
        }
        return toRound(entity);
    }

    /** Locks a closing round for the caller's transaction; nothing if it is not closing (any more). */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Round> lockClosing(RoundId id) {
        return rounds.locked(id)
                .filter(entity -> entity.status == RoundStatus.CLOSING)
                .map(this::toRound);
    }

    /** Locks an open round for the caller's transaction, so that it does not begin to close meanwhile; false if it is not open. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean lockOpen(RoundId id) {
        return rounds.locked(id)
                .filter(entity -> entity.status == RoundStatus.OPEN)
                .isPresent();
    }

    /** Marks a round that the caller's transaction has locked as closed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void markClosed(RoundId id) {
        RoundEntity entity = rounds.findById(id.value());
        entity.status = RoundStatus.CLOSED;
        entity.closedAt = clock.instant();
        entity.closeProblem = null;
    }

    /** Notes why closing failed, for people to read; not if another instance has closed the round meanwhile. */
    @Transactional
    public void noteCloseProblem(RoundId id, String problem) {
        rounds.locked(id)
                .filter(entity -> entity.status == RoundStatus.CLOSING)
                .ifPresent(entity -> entity.closeProblem =
                        problem.length() > LONGEST_PROBLEM ? problem.substring(0, LONGEST_PROBLEM) : problem);
    }

    /** Rounds that are closing and have yet to be released, for instance after a crash. */
    @Transactional
    public List<RoundId> closing() {
        return ids(rounds.withStatus(RoundStatus.CLOSING));
    }

    /** Drafts whose time to open has come. */
    @Transactional
    public List<RoundId> dueToOpen() {
        return ids(rounds.dueToOpen(clock.instant()));
    }

    /** Open rounds whose time to close has come. */
    @Transactional
    public List<RoundId> dueToClose() {
        return ids(rounds.dueToClose(clock.instant()));
    }

    /**
     * Makes codes, in the order asked for.
     *
     * @throws SurveyProblem {@code round-status} once the round closes; {@code codes-invalid} naming every wrong line
     */
    @Transactional
    public List<IssuedCode> issueCodes(RoundId id, List<CodeOrder> orders) {
        RoundEntity entity = rounds.locked(id).orElseThrow(Rounds::unknown);
        if (entity.status != RoundStatus.DRAFT && entity.status != RoundStatus.OPEN) {
            throw wrongStatus(entity.status, "given more codes");
        }
        boolean open = entity.status == RoundStatus.OPEN;
        List<IssuedCode> issued = opening.issue(toRound(entity), orders, open);
        deeds.fire(new Deed("codes.issued", entity.id, null, CodeOrder.said(orders)));
        return issued;
    }

    private RoundEntity locked(RoundId id, RoundStatus wanted) {
        RoundEntity entity = rounds.locked(id).orElseThrow(Rounds::unknown);
        if (entity.status != wanted) {
            throw wrongStatus(entity.status, wanted == RoundStatus.DRAFT ? "opened, changed or deleted" : "closed");
        }
        return entity;
    }

    private Round toRound(RoundEntity entity) {
        return entity.toRound(contents.refs(new RoundId(entity.id)));
    }

    private static List<RoundId> ids(List<RoundEntity> entities) {
        return entities.stream().map(entity -> new RoundId(entity.id)).toList();
    }

    private static SurveyProblem unknown() {
        return new SurveyProblem(RoundProblems.UNKNOWN, "There is no round with this id.");
    }

    private static SurveyProblem wrongStatus(RoundStatus status, String wish) {
        return new SurveyProblem(
                RoundProblems.WRONG_STATUS, "The round is " + status.wire() + " and cannot be " + wish + ".");
    }
}
