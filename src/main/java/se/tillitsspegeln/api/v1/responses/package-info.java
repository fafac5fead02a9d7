/** The one call that takes an answer. */
@NullMarked
package se.tillitsspegeln.api.v1.responses;

import org.jspecify.annotations.NullMarked;
