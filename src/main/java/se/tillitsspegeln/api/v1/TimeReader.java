package se.tillitsspegeln.api.v1;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Reads ISO 8601 with an offset, and no numbers of seconds, which would be a guess. */
public class TimeReader extends StdDeserializer<Instant> {

    private static final long serialVersionUID = 1L;

    /** Year 9999, the last that every database can hold. */
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    public TimeReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return context.reportInputMismatch(this, "not a time");
        }
        try {
            Instant time = Instant.parse(parser.getText()).truncatedTo(ChronoUnit.SECONDS);
            if (time.isAfter(Instant.EPOCH) && time.isBefore(LAST)) {
                return time;
            }
        } catch (DateTimeException notATime) {
            // said below
        }
        return context.reportInputMismatch(this, "not a time");
    }
}
