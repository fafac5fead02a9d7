/** Tokens of programs. */
@NullMarked
package se.tillitsspegeln.api.v1.tokens;

import org.jspecify.annotations.NullMarked;
