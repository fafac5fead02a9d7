/** Lets go, once a day, of what the organisation no longer keeps (ADR 0070). */
@NullMarked
package se.tillitsspegeln.operations.retention;

import org.jspecify.annotations.NullMarked;
