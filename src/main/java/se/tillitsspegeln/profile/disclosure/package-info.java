/**
 * What may be shown: trees, counts and blocks. Nothing here ever sees an answer, only how many there are, so nothing
 * that is decided here can depend on what anybody answered.
 */
@NullMarked
package se.tillitsspegeln.profile.disclosure;

import org.jspecify.annotations.NullMarked;
