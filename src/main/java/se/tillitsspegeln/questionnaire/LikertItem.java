package se.tillitsspegeln.questionnaire;

/** A statement, answered by how well it fits. */
public record LikertItem(ItemId id, int min, int max, boolean reversed, LocalizedText text) implements ScoredItem {}
