package se.tillitsspegeln.security.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines to read; what is {@code null} does not matter.
 *
 * @param from the first moment
 * @param until the first moment after the last
 * @param beforeId only lines older than this one, to turn a page
 */
public record AuditFilter(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String actor,
        @Nullable String action,
        @Nullable Long beforeId) {}
