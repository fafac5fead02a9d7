package se.tillitsspegeln.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Points in time as people say them, in the time zone of {@code tillit.time-zone}. */
@ApplicationScoped
public class Moments {

    private final ZoneId zone;

    Moments(@ConfigProperty(name = "tillit.time-zone", defaultValue = "Europe/Stockholm") ZoneId zone) {
        this.zone = zone;
    }

    /** Such as "14 mars 2027". */
    public String day(Instant instant, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(instant.atZone(zone));
    }

    /** Such as "14 mars 2027 16:00". */
    public String say(Instant instant, Language language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(instant.atZone(zone));
    }
}
