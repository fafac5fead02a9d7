package se.tillitsspegeln.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The caller's own id of a unit, {@code [a-z0-9][a-z0-9._-]{0,63}}. */
public record UnitId(@JsonValue String value) implements Comparable<UnitId> {

    /** What an id looks like. */
    public static final String PATTERN = "[a-z0-9][a-z0-9._-]{0,63}";

    @JsonCreator
    public UnitId {}

    @Override
    public int compareTo(UnitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
