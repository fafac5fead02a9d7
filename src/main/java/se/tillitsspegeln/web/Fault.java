package se.tillitsspegeln.web;

/**
 * One line of the summary above a form that was not accepted.
 *
 * @param anchor the id of the control to mend
 * @param text the same text as at the control
 */
public record Fault(String anchor, String text) {}
