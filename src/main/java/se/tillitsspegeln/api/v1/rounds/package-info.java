/** Calls about rounds, their codes and their participation. */
@NullMarked
package se.tillitsspegeln.api.v1.rounds;

import org.jspecify.annotations.NullMarked;
