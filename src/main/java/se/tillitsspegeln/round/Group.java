package se.tillitsspegeln.round;

import se.tillitsspegeln.organisation.UnitId;

/** The people of one role placed directly in one unit. */
public record Group(UnitId unit, String role) {}
