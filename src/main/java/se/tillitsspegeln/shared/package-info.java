/** Clock, problems and small value types. No word of the domain. */
@NullMarked
package se.tillitsspegeln.shared;

import org.jspecify.annotations.NullMarked;
