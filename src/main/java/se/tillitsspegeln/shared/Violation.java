package se.tillitsspegeln.shared;

/**
 * One thing that is wrong with an input.
 *
 * @param field the place: a JSON path, a form field, or {@code line 12}
 * @param message what is wrong there and how to mend it, in English
 */
public record Violation(String field, String message) {}
