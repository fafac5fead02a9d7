/** The only package that sees an answer sheet or a tally of an open round. */
@NullMarked
package se.tillitsspegeln.response;

import org.jspecify.annotations.NullMarked;
