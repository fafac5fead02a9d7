package se.tillitsspegeln.organisation;

import org.jspecify.annotations.Nullable;

/**
 * One unit of the tree.
 *
 * @param parent the unit above, absent for the root
 */
public record Unit(UnitId id, String name, @Nullable UnitId parent) {}
