/** What a closed round shows: the release, the profiles read from it, and participation. */
@NullMarked
package se.tillitsspegeln.profile;

import org.jspecify.annotations.NullMarked;
