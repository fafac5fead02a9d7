package se.tillitsspegeln.questionnaire;

/**
 * An open question.
 *
 * @param maxLength longest answer, in characters (UTF-16 code units, as browsers count them)
 */
public record TextItem(ItemId id, int maxLength, LocalizedText text) implements Item {}
