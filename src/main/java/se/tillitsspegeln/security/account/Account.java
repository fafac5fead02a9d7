package se.tillitsspegeln.security.account;

import org.jspecify.annotations.Nullable;
import se.tillitsspegeln.organisation.UnitId;

/**
 * An account as others see it, without its password.
 *
 * @param role one of {@link se.tillitsspegeln.security.Role}
 * @param unit the unit at whose top its view ends; absent for the whole tree
 * @param mustChange whether it opens nothing until its password has been changed
 */
public record Account(String name, String role, @Nullable UnitId unit, boolean disabled, boolean mustChange) {}
