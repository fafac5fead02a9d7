package se.tillitsspegeln.profile;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final int REFERENCE_LENGTH = 8;

    private final Rounds rounds;
    private final Releasing releasing;
    private final ExecutorService executor;
    private final ClosingMeters meters;
    private final Set<RoundId> underway = ConcurrentHashMap.newKeySet();

    Closing(Rounds rounds, Releasing releasing, ExecutorService executor, ClosingMeters meters) {
        this.rounds = rounds;
        this.releasing = releasing;
        this.executor = executor;
        this.meters = meters;
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
        List<RoundId> closing = rounds.closing();
        meters.waiting(closing.size());
        closing.forEach(this::finish);
    }

    private void openDue(RoundId id) {
        try {
            rounds.open(id);
        } catch (SurveyProblem problem) {
            LOG.warnf("Round %s is due but cannot open: %s %s", id, problem.detail(), problem.violations());
        }
    }

    /** One attempt at a time on this instance; another instance's is waited for by the lock of the round. */
    private void finish(RoundId id) {
        if (!underway.add(id)) {
            LOG.infof("Round %s is being closed already", id);
            return;
        }
        long start = System.nanoTime();
        try {
            if (releasing.release(id)) {
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                meters.ended(true, took);
                LOG.infof("Round %s was closed in %d ms", id, took.toMillis());
            } else {
                LOG.infof("Round %s was not closing any more", id);
            }
        } catch (RuntimeException failure) {
            meters.ended(false, Duration.ofNanos(System.nanoTime() - start));
            String reference = UUID.randomUUID().toString().substring(0, REFERENCE_LENGTH);
            LOG.errorf(
                    failure,
                    "Round %s could not be closed; it is whole and will be tried again, reference %s",
                    id,
                    reference);
            note(id, why(failure, reference));
        } finally {
            underway.remove(id);
        }
    }

    /** What a check says is for people; what a database says is for the log. */
    private static String why(RuntimeException failure, String reference) {
        String why = failure instanceof ReleaseStopped stopped
                ? String.valueOf(stopped.getMessage())
                : "The results could not be stored.";
        return why + " The log says more, reference " + reference + ".";
    }

    private void note(RoundId id, String why) {
        try {
            rounds.noteCloseProblem(id, why);
        } catch (RuntimeException second) {
            LOG.errorf(second, "Why round %s could not be closed could not be noted either", id);
        }
    }
}
