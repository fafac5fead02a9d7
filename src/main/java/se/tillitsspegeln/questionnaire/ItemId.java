package se.tillitsspegeln.questionnaire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The id of an item, unique over all questionnaires; also the name of its form field. */
public record ItemId(@JsonValue String value) implements Comparable<ItemId> {

    @JsonCreator
    public ItemId {}

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
