package se.tillitsspegeln.web.hr.tokens;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.security.token.NewToken;
import se.tillitsspegeln.web.hr.HrTime;

/** What the form for a new token sends. */
public class TokenForm {

    @RestForm
    @Nullable
    String name;

    @RestForm
    @Nullable
    List<String> scopes;

    @RestForm
    @Nullable
    String unit;

    @RestForm
    @Nullable
    String expires;

    String name() {
        return Objects.requireNonNullElse(name, "").strip();
    }

    List<String> scopes() {
        return scopes == null ? List.of() : scopes;
    }

    String unit() {
        return Objects.requireNonNullElse(unit, "").strip();
    }

    String expires() {
        return Objects.requireNonNullElse(expires, "").strip();
    }

    /** Something was written where a day belongs, and it is none. */
    boolean hasNoDay() {
        return !expires().isEmpty() && HrTime.day(expires()).isEmpty();
    }

    NewToken wish(HrTime time) {
        Optional<LocalDate> last = HrTime.day(expires());
        Instant end = last.map(time::endOf).orElse(null);
        return new NewToken(name(), scopes(), unit().isEmpty() ? null : unit(), end);
    }
}
