package se.tillitsspegeln.security.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import se.tillitsspegeln.shared.Deed;

/** Writes deeds down, in the transaction that does them: one insert each. */
@ApplicationScoped
class AuditTrail {

    private final AuditRepository entries;
    private final Acting acting;
    private final Clock clock;

    AuditTrail(AuditRepository entries, Acting acting, Clock clock) {
        this.entries = entries;
        this.acting = acting;
        this.clock = clock;
    }

    @Transactional
    void note(@Observes Deed deed) {
        entries.persist(entry(deed, acting.now()));
    }

    AuditEntity entry(Deed deed, Acting.Who who) {
        AuditEntity entry = new AuditEntity();
        entry.notedAt = clock.instant();
        entry.actor = who.name();
        entry.role = who.role();
        entry.action = deed.action();
        entry.roundId = deed.round();
        entry.subject = deed.subject();
        entry.details = deed.details();
        return entry;
    }
}
