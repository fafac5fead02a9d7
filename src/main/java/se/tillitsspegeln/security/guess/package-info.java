/** Limits for those who guess passwords. */
@NullMarked
package se.tillitsspegeln.security.guess;

import org.jspecify.annotations.NullMarked;
