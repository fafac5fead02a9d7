package se.tillitsspegeln.shared;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long what nobody needs any more is kept. What is older is deleted once a day and cannot be brought back. */
@ConfigMapping(prefix = "tillit.retention")
public interface Retention {

    /** Codes of a round, after its close. As long as they are there they open the result; shorter shortens that too. */
    @WithDefault("P90D")
    Span codes();

    /** Lines of the log. Shorter leaves less to look into when something is asked afterwards. */
    @WithDefault("P2Y")
    Span audit();

    /** A time to keep something: an ISO 8601 period of at least a day, such as {@code P90D}, or {@code forever}. */
    record Span(Optional<Period> period) {

        private static final String FOREVER = "forever";

        /**
         * Reads the setting.
         *
         * @throws IllegalArgumentException if it is neither a period of at least a day nor {@code forever}
         */
        public static Span of(String text) {
            if (text.equals(FOREVER)) {
                return new Span(Optional.empty());
            }
            try {
                Period period = Period.parse(text);
                if (!period.isNegative() && !period.isZero()) {
                    return new Span(Optional.of(period));
                }
            } catch (DateTimeParseException e) {
                throw wrong(text, e);
            }
            throw wrong(text, null);
        }

        /** What lies before this moment may go; nothing if all is kept. */
        public Optional<Instant> before(Instant now) {
            return period.map(span -> now.atOffset(ZoneOffset.UTC).minus(span).toInstant());
        }

        /** Until when something of this moment is kept; nothing if for ever. */
        public Optional<Instant> until(Instant moment) {
            return period.map(span -> moment.atOffset(ZoneOffset.UTC).plus(span).toInstant());
        }

        private static IllegalArgumentException wrong(String text, @Nullable Exception cause) {
            return new IllegalArgumentException(
                    "\"" + text
                            + "\" is no time to keep something: give a period of at least a day, such as P90D or P2Y, or "
                            + FOREVER,
                    cause);
        }
    }
}
