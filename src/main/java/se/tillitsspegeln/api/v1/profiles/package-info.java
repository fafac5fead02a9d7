/** What a unit shows of a closed round. */
@NullMarked
package se.tillitsspegeln.api.v1.profiles;

import org.jspecify.annotations.NullMarked;
