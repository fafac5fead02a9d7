package se.tillitsspegeln.operations.retention;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import se.tillitsspegeln.profile.Participations;
import se.tillitsspegeln.round.CodeRetention;
import se.tillitsspegeln.round.RoundId;
import se.tillitsspegeln.security.audit.AuditLog;
import se.tillitsspegeln.shared.Retention;

/**
 * Deletes codes and lines of the log that are older than the organisation keeps them. In short transactions, so that nobody who
 * answers meanwhile waits; whatever an interruption leaves is found again the next day.
 */
@ApplicationScoped
class RetentionRun {

    static final String NAME = "retention";
    private static final Logger LOG = Logger.getLogger(RetentionRun.class);
    private static final int AT_A_TIME = 2_000;

    private final Retention kept;
    private final DailyWork daily;
    private final CodeRetention codes;
    private final Participations participations;
    private final AuditLog log;
    private final Clock clock;

    RetentionRun(
            Retention kept,
            DailyWork daily,
            CodeRetention codes,
            Participations participations,
            AuditLog log,
            Clock clock) {
        this.kept = kept;
        this.daily = daily;
        this.codes = codes;
        this.participations = participations;
        this.log = log;
        this.clock = clock;
    }

    /** Asked more often than once a day, because a service that runs in office hours only has its turn too. */
    @Scheduled(every = "30m", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onceADay() {
        if (daily.take(NAME)) {
            Instant now = clock.instant();
            kept.codes().before(now).ifPresent(this::forgetCodes);
            kept.audit().before(now).ifPresent(this::forgetLog);
        }
    }

    private void forgetCodes(Instant closedBefore) {
        for (RoundId round : codes.due(closedBefore)) {
            try {
                forgetCodes(round);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "Codes of round %s could not be deleted; the next day tries again", round);
            }
        }
    }

    /** What participation says is kept first; without it nothing is deleted. */
    private void forgetCodes(RoundId round) {
        participations.keep(round);
        long forgotten = 0;
        int some;
        do {
            some = codes.forget(round, AT_A_TIME);
            forgotten += some;
        } while (some == AT_A_TIME);
        codes.note(round, forgotten);
        LOG.infof("Deleted the %d codes of round %s, which closed long ago", forgotten, round);
    }

    private void forgetLog(Instant moment) {
        long some;
        do {
            some = log.forgetBefore(moment, AT_A_TIME);
        } while (some == AT_A_TIME);
    }
}
