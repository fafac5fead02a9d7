/** What units agree on after they have talked about a round: texts about units and rounds, never about answers. */
@NullMarked
package se.tillitsspegeln.agreement;

import org.jspecify.annotations.NullMarked;
