package se.tillitsspegeln.round;

import se.tillitsspegeln.organisation.UnitId;

/** How many people of one role placed directly in one unit are invited, and how many have answered. */
public record GroupCount(UnitId unit, String role, int invited, int answered) {}
