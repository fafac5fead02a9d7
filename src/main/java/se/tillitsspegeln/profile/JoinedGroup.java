package se.tillitsspegeln.profile;

import se.tillitsspegeln.organisation.Unit;

/**
 * A group that an answer may become part of, as far as the number of invited people tells.
 *
 * @param invited people invited in the group; 0 where {@code largeEnough} is false
 * @param largeEnough whether the group has at least k invited, so that it can be shown if enough of them answer
 */
public record JoinedGroup(Unit unit, int invited, boolean largeEnough) {}
