package se.tillitsspegeln.web;

/**
 * One radio button.
 *
 * @param value what the form sends
 * @param label its text; on a line between poles, what follows the visible number in its accessible name
 */
public record Choice(String value, String label, boolean chosen) {}
