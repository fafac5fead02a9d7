package se.tillitsspegeln.security.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.shared.Deed;

/**
 * Notes who looks at which unit's results, once per actor, unit, round and day: the first look of a day costs an insert, all
 * others nothing. A look that cannot be noted is refused; the log would otherwise be worth nothing.
 */
@ApplicationScoped
public class Views {

    static final String VIEWED = "profile.viewed";
    private static final String EXPORTED = "profiles.exported";
    private static final int REMEMBERED = 20_000;

    private final AuditRepository entries;
    private final AuditTrail trail;
    private final Acting acting;
    private final Clock clock;
    private final Cache<String, Boolean> noted =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    Views(AuditRepository entries, AuditTrail trail, Acting acting, Clock clock) {
        this.entries = entries;
        this.trail = trail;
        this.acting = acting;
        this.clock = clock;
    }

    /** The caller is about to see this unit's profile. */
    public void viewed(String round, UnitId unit) {
        once(Deed.of(VIEWED, round, unit.value()));
    }

    /**
     * The caller is about to fetch profiles as a file.
     *
     * @param unit the unit at whose top the file begins, or {@code null} for all that the caller may see
     * @param format such as {@code text/csv}
     */
    public void exported(String round, @Nullable UnitId unit, String format) {
        once(new Deed(EXPORTED, round, unit == null ? null : unit.value(), format));
    }

    private void once(Deed deed) {
        Acting.Who who = acting.now();
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String key = String.join("|", day.toString(), who.name(), deed.toString());
        if (noted.getIfPresent(key) == null) {
            write(deed, who, key);
            noted.put(key, true);
        }
    }

    private void write(Deed deed, Acting.Who who, String key) {
        if (isWritten(key)) {
            return;
        }
        AuditEntity entry = trail.entry(deed, who);
        entry.once = key;
        try {
            QuarkusTransaction.requiringNew().run(() -> entries.persistAndFlush(entry));
        } catch (PersistenceException raced) {
            if (!isWritten(key)) {
                throw raced;
            }
        }
    }

    private boolean isWritten(String key) {
        return QuarkusTransaction.requiringNew().call(() -> entries.count("once", key) > 0);
    }
}
