package se.tillitsspegeln.round;

import se.tillitsspegeln.organisation.UnitId;

/** A new code, shown this once and stored nowhere. */
public record IssuedCode(UnitId unit, String role, String code) {}
