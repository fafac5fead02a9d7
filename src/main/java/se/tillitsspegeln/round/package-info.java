/** Rounds: their life cycle, the frozen tree and questionnaires, and the access codes. */
@NullMarked
package se.tillitsspegeln.round;

import org.jspecify.annotations.NullMarked;
