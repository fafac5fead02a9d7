/** The unit tree of today and its import. Rounds keep frozen copies of their own. */
@NullMarked
package se.tillitsspegeln.organisation;

import org.jspecify.annotations.NullMarked;
