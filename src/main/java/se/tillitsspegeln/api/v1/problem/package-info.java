/** Every failure of the API as application/problem+json (RFC 9457). */
@NullMarked
package se.tillitsspegeln.api.v1.problem;

import org.jspecify.annotations.NullMarked;
