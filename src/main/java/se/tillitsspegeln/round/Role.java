package se.tillitsspegeln.round;

import se.tillitsspegeln.questionnaire.LocalizedText;

/** A group of people that is asked and shown by itself, such as {@code medarbetare}. */
public record Role(String id, LocalizedText label) {}
