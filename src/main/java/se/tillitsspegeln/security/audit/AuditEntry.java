package se.tillitsspegeln.security.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log.
 *
 * @param id grows with time
 * @param role what the actor was at that moment
 * @param subject the unit, account or token it was done to, or {@code null}
 */
public record AuditEntry(
        long id,
        Instant at,
        String actor,
        String role,
        String action,
        @Nullable String round,
        @Nullable String subject,
        String details) {}
