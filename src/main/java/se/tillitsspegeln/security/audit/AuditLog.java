package se.tillitsspegeln.security.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.shared.Deed;

/** Reads the log. There is no way to change a line, and the one way to lose lines is their age. */
@ApplicationScoped
public class AuditLog {

    private static final int MOST_VIEWS = 1_000;

    private final AuditRepository entries;
    private final Event<Deed> deeds;

    AuditLog(AuditRepository entries, Event<Deed> deeds) {
        this.entries = entries;
        this.deeds = deeds;
    }

    /** A look at a unit's profile, as the unit's own people may know it. */
    public record View(LocalDate day, String role) {}

    /** At most so many lines, newest first. */
    @Transactional
    public List<AuditEntry> read(AuditFilter filter, int most) {
        return entries.read(filter, most).stream().map(AuditEntity::toEntry).toList();
    }

    /** Who has looked at this unit's profile of this round: roles and days, newest first, each pair once. */
    @Transactional
    public List<View> views(String round, UnitId unit) {
        return entries.views(round, unit.value(), MOST_VIEWS).stream()
                .map(entry -> new View(LocalDate.ofInstant(entry.notedAt, ZoneOffset.UTC), entry.role))
                .distinct()
                .toList();
    }

    /**
     * Deletes some lines from before this moment, for an organisation that keeps its log for a limited time, and notes that it
     * did. To be called until there are fewer, so that no transaction grows with the log.
     *
     * @return how many; fewer than {@code most} when these were the last
     */
    @Transactional
    public long forgetBefore(Instant moment, int most) {
        long forgotten = entries.deleteBefore(moment, most);
        if (forgotten > 0) {
            deeds.fire(new Deed("log.forgotten", null, null, forgotten + " lines from before " + moment));
        }
        return forgotten;
    }
}
