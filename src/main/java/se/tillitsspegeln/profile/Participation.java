package se.tillitsspegeln.profile;

import se.tillitsspegeln.organisation.Unit;

/**
 * How many of a group have answered. Only groups with at least k invited appear, and no smaller one follows from them.
 *
 * @param invited people invited in the shown set, at least k
 * @param answered those of them who have answered
 */
public record Participation(Unit unit, String role, int invited, int answered) {}
