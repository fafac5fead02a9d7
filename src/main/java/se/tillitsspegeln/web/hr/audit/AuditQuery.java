package se.tillitsspegeln.web.hr.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.security.audit.AuditFilter;
import se.tillitsspegeln.web.hr.HrTime;

/** What to look for in the log. */
public class AuditQuery {

    @RestQuery
    @Nullable
    String day;

    @RestQuery
    @Nullable
    String actor;

    @RestQuery
    @Nullable
    String action;

    @RestQuery
    @Nullable
    Long before;

    String day() {
        return Objects.requireNonNullElse(day, "").strip();
    }

    String actor() {
        return Objects.requireNonNullElse(actor, "").strip();
    }

    String action() {
        return Objects.requireNonNullElse(action, "").strip();
    }

    boolean hasNoDay() {
        return !day().isEmpty() && HrTime.day(day()).isEmpty();
    }

    AuditFilter filter(HrTime time) {
        Optional<LocalDate> one = HrTime.day(day());
        @Nullable Instant from = one.map(time::startOf).orElse(null);
        @Nullable Instant until = one.map(time::endOf).orElse(null);
        return new AuditFilter(from, until, orNull(actor()), orNull(action()), before);
    }

    /** The same question for lines older than this one. */
    String older(long id) {
        return "?day=" + coded(day()) + "&actor=" + coded(actor()) + "&action=" + coded(action()) + "&before=" + id;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
