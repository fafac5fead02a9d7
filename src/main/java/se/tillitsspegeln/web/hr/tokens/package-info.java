/** Tokens of programs, for administrators. */
@NullMarked
package se.tillitsspegeln.web.hr.tokens;

import org.jspecify.annotations.NullMarked;
