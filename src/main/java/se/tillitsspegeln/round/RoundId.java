package se.tillitsspegeln.round;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The server's id of a round. */
public record RoundId(@JsonValue String value) {

    @JsonCreator
    public RoundId {
        // PostgreSQL takes no text with this character, so let it be an id that no round has
        value = value.replace('\0', '?');
    }

    @Override
    public String toString() {
        return value;
    }
}
