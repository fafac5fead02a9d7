package se.tillitsspegeln.operations.backup;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import se.tillitsspegeln.operations.Installation;
import se.tillitsspegeln.shared.Deed;
import se.tillitsspegeln.shared.keys.Keys;

/** Backups of the running service: daily if a folder is given, and whenever the command asks. The embedded database alone. */
@ApplicationScoped
class RunningBackups {

    private static final Logger LOG = Logger.getLogger(RunningBackups.class);
    private static final Duration BEFORE_THE_NEXT_ATTEMPT = Duration.ofHours(1);

    private final BackupSettings settings;
    private final BackupRequests requests;
    private final BackupMaker maker;
    private final AgroalDataSource database;
    private final Event<Deed> deeds;
    private final Clock clock;
    private final Counter made;
    private final Counter failed;
    private final boolean embedded;
    private Instant lastFailed = Instant.MIN;

    RunningBackups(
            Config config, Keys keys, AgroalDataSource database, Event<Deed> deeds, Clock clock, MeterRegistry meters) {
        settings = BackupSettings.of(config);
        requests = new BackupRequests(settings.data());
        maker = new BackupMaker(settings.place(), settings.keep(), Installation.proof(keys));
        this.database = database;
        this.deeds = deeds;
        this.clock = clock;
        embedded = config.getOptionalValue("quarkus.datasource.jdbc.url", String.class)
                .filter(url -> url.startsWith("jdbc:h2:file:"))
                .isPresent();
        made = meters.counter("tillit.backups", "outcome", "made");
        failed = meters.counter("tillit.backups", "outcome", "failed");
        if (embedded && settings.folder().isPresent()) {
            meters.gauge("tillit.backup.age.seconds", this, RunningBackups::age);
        }
    }

    /** Often, for somebody may be waiting at the command; it costs a look into the data folder. */
    @Scheduled(every = "2s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void whatIsWanted() {
        if (!embedded) {
            return;
        }
        List<String> waiting = requests.waiting();
        if (!waiting.isEmpty() || isDue()) {
            requests.answer(waiting, make());
        }
    }

    /** Since the last time of day that has passed there has been none; a service that was off then makes it when it is on again. */
    private boolean isDue() {
        if (settings.folder().isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        ZonedDateTime today = now.atZone(settings.zone()).with(settings.at());
        Instant latest = (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
        return lastFailed.plus(BEFORE_THE_NEXT_ATTEMPT).isBefore(now)
                && newest().filter(made -> !made.isBefore(latest)).isEmpty();
    }

    /** None in a folder that cannot be read: the attempt then fails for that reason and is told. */
    private Optional<Instant> newest() {
        try {
            return settings.place().newest();
        } catch (UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    /** What is to be told of it: {@code made …} or {@code failed …}. */
    private String make() {
        try (Connection connection = database.getConnection()) {
            BackupMaker.Made backup = maker.make(connection);
            made.increment();
            deeds.fire(new Deed("backup.made", null, null, backup.said()));
            LOG.infof("A backup was made and checked: %s", backup.said());
            return "made " + backup.file() + "\n" + backup.said();
        } catch (RuntimeException | SQLException failure) {
            failed.increment();
            lastFailed = clock.instant();
            LOG.errorf(failure, "No backup was made; earlier ones are untouched");
            return "failed " + failure.getMessage();
        }
    }

    private double age() {
        return newest().map(
                        made -> (double) Duration.between(made, clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }
}
