/** The unit tree: looking at it and replacing it. */
@NullMarked
package se.tillitsspegeln.web.hr.units;

import org.jspecify.annotations.NullMarked;
