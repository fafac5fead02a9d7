package se.tillitsspegeln.round;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The server's id of a round. */
public record RoundId(@JsonValue String value) {

    @JsonCreator
    public RoundId {}

    @Override
    public String toString() {
        return value;
    }
}
