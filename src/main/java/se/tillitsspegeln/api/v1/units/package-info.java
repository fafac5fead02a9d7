/** Calls about the unit tree. */
@NullMarked
package se.tillitsspegeln.api.v1.units;

import org.jspecify.annotations.NullMarked;
