package se.tillitsspegeln.round;

/**
 * A closed round as one unit took part in it.
 *
 * @param content what was asked; its tree holds nothing but the line from the root down to the unit, as it was then
 */
public record PastRound(Round round, RoundContent content) {}
