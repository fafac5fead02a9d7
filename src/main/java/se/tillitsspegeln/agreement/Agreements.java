package se.tillitsspegeln.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.agreement.AgreementHistory.Before;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundStatus;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.shared.Deed;
import se.tillitsspegeln.shared.SurveyProblem;

/** Keeps what units agree on. Who may read and write is asked before, at the edge. */
@ApplicationScoped
public class Agreements {

    private final AgreementRepository agreements;
    private final Rounds rounds;
    private final Event<Deed> deeds;
    private final Clock clock;

    Agreements(AgreementRepository agreements, Rounds rounds, Event<Deed> deeds, Clock clock) {
        this.agreements = agreements;
        this.rounds = rounds;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** What the unit has agreed on after this closed round and before it; the same unit is the one with the same id. */
    @Transactional
    public AgreementHistory of(Round round, UnitId unit) {
        List<Agreement> all = agreements.ofUnit(unit);
        List<Agreement> here =
                all.stream().filter(one -> one.round().equals(round.id())).toList();
        boolean none = here.size() == all.size();
        return new AgreementHistory(here, none ? null : before(round, all).orElse(null));
    }

    /** How many of these units have agreed on something after any round. */
    @Transactional
    public int countAmong(Collection<UnitId> units) {
        Set<UnitId> asked = new HashSet<>(units);
        return asked.isEmpty()
                ? 0
                : (int) agreements.units().stream().filter(asked::contains).count();
    }

    /**
     * Keeps a new wording beside the older ones. Keeping the wording that already holds changes nothing, so that a
     * button pressed twice is pressed once.
     *
     * @throws SurveyProblem {@code agreement-invalid}; {@code round-not-closed}; {@code agreement-changed} if another wording has been kept since
     *     the one that the writer saw
     */
    @Transactional
    public void keep(NewAgreement wish) {
        wish.check();
        Round round = rounds.require(wish.round());
        if (!round.is(RoundStatus.CLOSED)) {
            throw new SurveyProblem(AgreementProblems.NOT_CLOSED, "Agreements follow the results of a closed round.");
        }
        AgreementHistory history = of(round, wish.unit());
        if (history.current().filter(one -> isSame(one, wish)).isPresent()) {
            return;
        }
        if (history.version() != wish.seen()) {
            throw changed();
        }
        int version = wish.seen() + 1;
        write(AgreementEntity.of(wish, version, clock.instant()));
        deeds.fire(new Deed("agreement.kept", round.id().value(), wish.unit().value(), "version " + version));
    }

    /** Two who write at the same moment want the same version: the key lets one of them have it. */
    private void write(AgreementEntity entity) {
        try {
            agreements.persistAndFlush(entity);
        } catch (PersistenceException taken) {
            SurveyProblem problem = changed();
            problem.addSuppressed(taken);
            throw problem;
        }
    }

    private Optional<Before> before(Round round, List<Agreement> all) {
        return earlier(round)
                .flatMap(one -> all.stream()
                        .filter(agreement -> agreement.round().equals(one.id()))
                        .map(agreement -> new Before(one, agreement)))
                .findFirst();
    }

    /** Rounds that closed before this one, the nearest first. */
    private Stream<Round> earlier(Round round) {
        @Nullable Instant closedAt = round.closedAt();
        return rounds.all().stream()
                .filter(one -> one.is(RoundStatus.CLOSED) && !one.id().equals(round.id()))
                .filter(one -> closedAt == null || closed(one).isBefore(closedAt))
                .sorted(Comparator.comparing(Agreements::closed).reversed());
    }

    private static Instant closed(Round round) {
        return Objects.requireNonNull(round.closedAt());
    }

    private static boolean isSame(Agreement kept, NewAgreement wish) {
        return kept.text().equals(wish.text()) && Objects.equals(kept.meetAgain(), wish.meetAgain());
    }

    private static SurveyProblem changed() {
        return new SurveyProblem(AgreementProblems.CHANGED, "Another wording has been kept meanwhile.");
    }
}
