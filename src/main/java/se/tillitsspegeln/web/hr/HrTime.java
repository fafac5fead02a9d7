package se.tillitsspegeln.web.hr;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tillitsspegeln.web.Language;

/** Days as people in the organisation mean them. */
@ApplicationScoped
public class HrTime {

    private final ZoneId zone;

    /** @param zone where midnight is taken from; another one moves when rounds with dates open and close */
    HrTime(@ConfigProperty(name = "tillit.time-zone", defaultValue = "Europe/Stockholm") ZoneId zone) {
        this.zone = zone;
    }

    /** A day as a date field sends it. */
    public static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The first moment after the day, since a closing day is the last one to answer. */
    public Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    public String dayOf(Instant moment, Language language) {
        return inWords(LocalDate.ofInstant(moment, zone), language);
    }

    /** A day as people write it. */
    public static String inWords(LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(day);
    }

    /** The last day before this moment, the reverse of {@link #endOf}. */
    public String lastDayBefore(Instant moment, Language language) {
        return dayOf(moment.minusMillis(1), language);
    }
}
