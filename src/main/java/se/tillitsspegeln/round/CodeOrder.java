package se.tillitsspegeln.round;

import se.tillitsspegeln.organisation.UnitId;

/** The wish for {@code count} codes for one role in one unit. */
public record CodeOrder(UnitId unit, String role, int count) {}
