package se.tillitsspegeln.profile;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;
import se.tillitsspegeln.round.Round;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.round.Rounds;
import se.tillitsspegeln.shared.SurveyProblem;

/** Opens and closes rounds when they are due, and finishes closings, also those that a crash has interrupted. */
@ApplicationScoped
public class Closing {

    private static final Logger LOG = Logger.getLogger(Closing.class);
    private static final int AFTER_THE_REST = 5_000;

    private final Rounds rounds;
    private final Releasing releasing;
    private final ExecutorService executor;

    Closing(Rounds rounds, Releasing releasing, ExecutorService executor) {
        this.rounds = rounds;
        this.releasing = releasing;
        this.executor = executor;
    }

    /**
     * Stops the round taking answers and makes its release in the background. Repeating it changes nothing, save that a
     * closing that failed is tried again.
     *
     * @return the round as it is now, closing or closed
     */
    public Round close(RoundId id) {
        Round round = rounds.startClosing(id);
        executor.execute(() -> finish(id));
        return round;
    }

    /** Takes up what was interrupted. */
    void resume(@Observes @Priority(AFTER_THE_REST) StartupEvent event) {
        rounds.closing().forEach(id -> executor.execute(() -> finish(id)));
    }

    @Scheduled(every = "30s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void whatIsDue() {
        rounds.dueToOpen().forEach(this::openDue);
        rounds.dueToClose().forEach(rounds::startClosing);
        rounds.closing().forEach(this::finish);
    }

    private void openDue(RoundId id) {
        try {
            rounds.open(id);
        } catch (SurveyProblem problem) {
            LOG.warnf("Round %s is due but cannot open: %s %s", id, problem.detail(), problem.violations());
        }
    }

    private void finish(RoundId id) {
        try {
            releasing.release(id);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Round %s could not be closed; it is whole and will be tried again", id);
            note(id, failure);
        }
    }

    private void note(RoundId id, RuntimeException failure) {
        try {
            rounds.noteCloseProblem(id, String.valueOf(failure.getMessage()));
        } catch (RuntimeException second) {
            LOG.errorf(second, "Why round %s could not be closed could not be noted either", id);
        }
    }
}
